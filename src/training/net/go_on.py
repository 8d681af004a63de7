"""Goes on with the net that ships: go_on.py FOLDER NET.bin OUT.bin [--steps N] [--new W]; scripts/train-net.mjs says with which options.

The layers learn more from the rows of export.ts, at a fifth of the rates; the embeddings stay as they are packed, to the bit. A quarter of an hour on one core.
What is written is the mean of the weights before and after, these counting W: it knows most of the new, and forgets less of what is rare.
"""
import argparse
import json
import struct
import zlib

import numpy as np
import torch

from data import Encoder
from net import DILATIONS, DOMAIN_COUNT, INPUTS, LABELS, Net, WIDTH
from pack import ROW, UNIT, WEIGHT_UNIT, Writer, add_layers, hash_string, write_file
from train import DEVICE, RATE, learn, read_corpora, read_usage

EMBEDDINGS = ('characters', 'pairs', 'tags', 'words')
# How often the rows of a file are read in a round: what the net knows already less often than when it began.
SHARES = {
    'msra': 0.6,
    'cluener': 0.7,
    'resume': 0.7,
    'pku-1998-01': 0.2,
    'readers-exchanged': 1,
    'readings': 0.4,
    'renamed': 0.3,
    'frames': 0.15,
    'sentences': 1,
    'articles': 1,
}
CHARACTERS_A_STEP = 6144
PART_OF_RATES = 0.2


class Packed:
    """A net's file as pack.py writes it."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            body = zlib.decompress(file.read()[8:], -15)
        length = struct.unpack('<I', body[:4])[0]
        self.header = json.loads(body[4:4 + length])
        kinds = {'u8': np.uint8, 'i16': np.int16, 'u16': np.uint16, 'i32': np.int32}
        self.kinds = {name: kind for name, (kind, _, _) in self.header['columns'].items()}
        self.columns = {name: np.frombuffer(body, kinds[kind], count, start) for name, (kind, start, count) in self.header['columns'].items()}

    def embedding(self, name):
        rows, width = self.header['embeddings'][name]
        bytes_of = self.columns[name].reshape(rows, width // 2)
        numbers = np.zeros((rows, width), np.int64)
        numbers[:, 0::2], numbers[:, 1::2] = bytes_of & 15, bytes_of >> 4
        return np.where(numbers > 7, numbers - 16, numbers) * self.columns[name + '.scales'] / UNIT

    def layer(self, name, outputs, inputs, taps):
        """outputs × inputs × taps, see `kernel_order`."""
        ordered = self.columns[name].reshape(outputs // 8, taps, inputs // 2, 8, 2)
        return ordered.transpose(0, 3, 2, 4, 1).reshape(outputs, inputs, taps) / WEIGHT_UNIT

    def state(self):
        bias = lambda name: self.columns[name + '.bias'] / (UNIT * WEIGHT_UNIT)
        state = {name + '.weight': self.embedding(name) for name in EMBEDDINGS}
        state['entry.weight'] = self.layer('entry', WIDTH, INPUTS, 1)[:, :, 0]
        state['entry.bias'] = bias('entry')
        entries = [self.columns[f'entry.bias.{domain}'] / (UNIT * WEIGHT_UNIT) for domain in range(DOMAIN_COUNT)]
        state['domains.weight'] = np.stack(entries) - state['entry.bias']
        for i in range(len(DILATIONS)):
            state[f'layers.{i}.weight'] = self.layer(f'layer.{i}', WIDTH, WIDTH, 3)
            state[f'layers.{i}.bias'] = bias(f'layer.{i}')
        exits = [self.layer(f'exit.{domain}', ROW, WIDTH, 1)[:len(LABELS), :, 0] for domain in range(DOMAIN_COUNT)]
        state['exit.weight'] = np.mean(exits, 0)
        state['exits.weight'] = np.stack([(own - state['exit.weight']).T.reshape(-1) for own in exits])
        state['exit.bias'] = bias('exit.0')[:len(LABELS)]
        matrices = [self.columns[f'transitions.{domain}'].reshape(len(LABELS), len(LABELS)) for domain in range(DOMAIN_COUNT)]
        state['transitions'] = np.stack(matrices) / 32
        return {name: torch.from_numpy(np.ascontiguousarray(values)).float() for name, values in state.items()}

    def encoder(self, usage):
        return PackedEncoder({'characters': self.columns['characterUnits'].astype(np.int64), 'tags': self.header['tags'], 'words': []}, usage, self.columns['wordKeys'])

    def write(self, path, state):
        writer = Writer()
        for name in (*(part for table in EMBEDDINGS for part in (table, table + '.scales')), 'characterUnits', 'wordKeys'):
            writer.add(name, self.columns[name], self.kinds[name])
        add_layers(writer, state, 1)
        write_file(path, writer.write({name: value for name, value in self.header.items() if name != 'columns'}))


class PackedEncoder(Encoder):
    """Of the words a packed net has the hashes alone."""

    def __init__(self, vocabulary, usage, keys):
        super().__init__(vocabulary, usage)
        self.words = WordNumbers({int(key): i + 1 for i, key in enumerate(keys)})


class WordNumbers:
    def __init__(self, numbers):
        self.numbers, self.known = numbers, {}

    def get(self, word, other):
        if word not in self.known:
            self.known[word] = self.numbers.get(hash_string(word), other)
        return self.known[word]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('net')
    parser.add_argument('out')
    parser.add_argument('--steps', type=int, default=2000)
    parser.add_argument('--new', type=float, default=0.6)
    parser.add_argument('--seed', type=int, default=1998)
    own = parser.parse_args()
    torch.manual_seed(own.seed)
    packed = Packed(own.net)
    rows_of = lambda name: packed.header['embeddings'][name][0]
    net = Net(rows_of('characters'), rows_of('tags') // 4, rows_of('words'))
    net.load_state_dict({**net.state_dict(), **packed.state()})
    net.to(DEVICE)
    for name, weight in net.named_parameters():
        weight.requires_grad = name.split('.')[0] not in EMBEDDINGS
    learnt = [weight for weight in net.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(learnt, lr=RATE, weight_decay=1e-3)
    encoder = packed.encoder(read_usage(own.folder))
    data = read_corpora(own.folder, encoder)
    random = np.random.default_rng(own.seed)
    mean = learn(net, optimizer, data, encoder, random, own.steps, CHARACTERS_A_STEP, SHARES, PART_OF_RATES)
    before, after = packed.state(), mean.cpu().state_dict()
    both = {name: (1 - own.new) * before[name] + own.new * after[name] for name in before}
    packed.write(own.out, {name: value.numpy().astype(np.float64) for name, value in both.items()})


if __name__ == '__main__':
    main()
