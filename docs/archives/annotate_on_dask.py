"""Annotates an archive of rows on a Dask cluster.

    python3 annotate_on_dask.py SCHEDULER OUTPUT_FOLDER CLI FILE...

SCHEDULER is the scheduler's address, or the file that it wrote with --scheduler-file. CLI is the place of dist/cli.js on every worker,
with resources/ beside dist/. FILEs are lines of {"text": ...} where all workers can read them. Each block of lines becomes one file of
OUTPUT_FOLDER; in the order of their names they answer the lines of the FILEs in order, whatever worker read them or died over them.
"""
import os
import subprocess
import sys

from dask import bag
from dask.distributed import Client

BLOCK_SIZE = os.environ.get("BLOCK_SIZE", "16MB")


def annotate(lines, cli):
    """The same pipe as everywhere: rows in, as many rows out, in their order."""
    rows = "".join(line if line.endswith("\n") else line + "\n" for line in lines)
    command = ["node", cli, "annotate", "--jsonl", "--keep-going"]
    answer = subprocess.run(command, input=rows.encode(), stdout=subprocess.PIPE, check=True)
    # No other character ends a line: a text may hold U+2028.
    return answer.stdout.decode().split("\n")[:-1]


def main(scheduler, folder, cli, *files):
    with Client(scheduler_file=scheduler) if os.path.isfile(scheduler) else Client(scheduler):
        rows = bag.read_text(list(files), blocksize=BLOCK_SIZE, linedelimiter="\n", encoding="utf-8")
        rows.map_partitions(annotate, cli).to_textfiles(
            os.path.join(folder, "*.jsonl"), name_function=lambda number: f"{number:08}", last_endline=True
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
