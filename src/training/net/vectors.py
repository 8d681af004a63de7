"""Makes the vectors of words and of pairs of characters that the net begins with: vectors.py FOLDER.

FOLDER holds the rows of export.ts; vocabulary.json, words.f32 and pairs.f32 are written there.
"""
import os
import subprocess
import sys

import numpy as np

from data import MOST_WORDS, PAIRS, pair_hashes, read_rows, units_of, vocabulary_at, words_of

WORD_DIMENSIONS, PAIR_DIMENSIONS = 48, 32
FILES = ['raw.jsonl', 'msra.jsonl', 'pku-1998-01.jsonl', 'cluener.jsonl', 'resume.jsonl']


def main(folder):
    files = [os.path.join(folder, name) for name in FILES]
    vocabulary = vocabulary_at(os.path.join(folder, 'vocabulary.json'), files)
    numbers = {word: i + 1 for i, word in enumerate(vocabulary['words'])}
    words, pairs = [], []
    end = np.array([-1], np.int32)
    for path in files:
        for row in read_rows(path):
            words += [np.array([numbers.get(word, 0) for word, _, _ in words_of(row)], np.int32), end]
            pairs += [pair_hashes(units_of(row['text'])).astype(np.int32), end]
    np.concatenate(words).tofile(os.path.join(folder, 'words.tokens'))
    np.concatenate(pairs).tofile(os.path.join(folder, 'pairs.tokens'))
    program = os.path.join(folder, 'vectors')
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'vectors.cpp')
    subprocess.run(['clang++', '-O3', '-march=native', '-ffast-math', '-include', 'algorithm', source, '-o', program], check=True)
    made = [('words', MOST_WORDS + 1, WORD_DIMENSIONS, 5, 8), ('pairs', PAIRS, PAIR_DIMENSIONS, 4, 3)]
    running = [
        subprocess.Popen([program, f'{folder}/{name}.tokens', str(size), str(dimensions), str(window), str(epochs), f'{folder}/{name}.f32'])
        for name, size, dimensions, window, epochs in made
    ]
    if any(process.wait() for process in running):
        raise SystemExit('the vectors could not be made')


if __name__ == '__main__':
    main(sys.argv[1])
