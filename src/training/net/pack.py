"""Packs a trained net into the file that ships: pack.py FOLDER NET.pt OUT.bin [--weight W].

Weights in units of 1 / 1024, embeddings in 4 bits with a scale for each column; see `net-file.ts` for the format. `--weight` is what the net's
scores count beside those of the linear model.
"""
import argparse
import json
import os
import struct
import zlib

import numpy as np
import torch

from data import Encoder
from net import DILATIONS, DOMAIN_COUNT, LABELS, WIDTH

SIGNATURE = 0x5A4E4E31
UNIT, WEIGHT_UNIT = 256, 1024
ROW = 16
# Scales are chosen so that this much of a column's spread fits into 4 bits.
SPREAD = 2.6


def hash_string(text, seed=0x77):
    """The same as `hashString` of the recogniser, as a signed number."""
    mask = 0xFFFFFFFF
    units = np.frombuffer(text.encode('utf-16-le', 'surrogatepass'), np.uint16).tolist()
    for unit in units:
        product = ((seed ^ unit) * 0x9E3779B1) & mask
        seed = product ^ (product >> 15)
    return seed - (1 << 32) if seed >= 1 << 31 else seed


def checksum(data):
    """FNV-1a over words of 32 bits and the bytes left, as in `hash.ts`."""
    value = 0x811C9DC5
    for word in np.frombuffer(data[:len(data) // 4 * 4], np.uint32).tolist():
        value = ((value ^ word) * 0x01000193) & 0xFFFFFFFF
    for byte in data[len(data) // 4 * 4:]:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


class Writer:
    def __init__(self):
        self.columns, self.data = {}, []

    def add(self, name, values, kind):
        kinds = {'u8': np.uint8, 'i16': np.int16, 'u16': np.uint16, 'i32': np.int32}
        self.columns[name] = (kind, np.ascontiguousarray(values.astype(kinds[kind])).reshape(-1))

    def write(self, header):
        entries, start = {}, 0
        for name, (kind, values) in self.columns.items():
            entries[name] = [kind, start, len(values)]
            start += (values.nbytes + 3) // 4 * 4
        size = 0
        while True:
            own = {name: [kind, at + size, count] for name, (kind, at, count) in entries.items()}
            text = json.dumps({**header, 'columns': own}, ensure_ascii=False, separators=(',', ':')).encode()
            needed = (4 + len(text) + 3) // 4 * 4
            if needed == size:
                break
            size = needed
        body = struct.pack('<I', len(text)) + text
        body += b' ' * (size - len(body))
        for kind, values in self.columns.values():
            body += values.tobytes() + b'\0' * (-values.nbytes % 4)
        return body


def kernel_order(weights):
    """outputs × inputs × taps → for every 8 outputs, tap and 2 inputs the 8 pairs."""
    outputs, inputs, taps = weights.shape
    rounded = np.clip(np.round(weights * WEIGHT_UNIT), -32767, 32767)
    return rounded.reshape(outputs // 8, 8, inputs // 2, 2, taps).transpose(0, 4, 2, 1, 3)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('net')
    parser.add_argument('out')
    parser.add_argument('--weight', type=float, default=1.0)
    own = parser.parse_args()
    with open(os.path.join(own.folder, 'vocabulary.json'), encoding='utf8') as file:
        vocabulary = json.load(file)
    state = {name: value.numpy().astype(np.float64) for name, value in torch.load(own.net).items()}
    writer, embeddings = Writer(), {}
    for name in ('characters', 'pairs', 'tags', 'words'):
        table = state[name + '.weight']
        if name in ('words',):
            table = table[:len(vocabulary['words']) + 1]
        scales = np.maximum(1, np.round(SPREAD * table.std(0) / 7.5 * UNIT))
        numbers = np.clip(np.round(table * UNIT / scales), -8, 7).astype(np.int64) & 15
        writer.add(name, numbers[:, 0::2] | numbers[:, 1::2] << 4, 'u8')
        writer.add(name + '.scales', scales, 'i16')
        embeddings[name] = list(table.shape)
    writer.add('characterUnits', np.array(vocabulary['characters']), 'u16')
    writer.add('wordKeys', np.array([hash_string(word) for word in vocabulary['words']]), 'i32')
    add_layers(writer, state, own.weight)
    header = {'width': WIDTH, 'tags': vocabulary['tags'], 'dilations': DILATIONS, 'domains': DOMAIN_COUNT, 'embeddings': embeddings}
    write_file(own.out, writer.write(header))


def add_layers(writer, state, weight):
    """All but the embeddings. state: weights by name. weight: see `--weight`."""
    accumulated = UNIT * WEIGHT_UNIT
    writer.add('entry', kernel_order(state['entry.weight'][:, :, None]), 'i16')
    writer.add('entry.bias', state['entry.bias'] * accumulated, 'i32')
    for domain in range(DOMAIN_COUNT):
        writer.add(f'entry.bias.{domain}', np.round((state['entry.bias'] + state['domains.weight'][domain]) * accumulated), 'i32')
    for i in range(len(DILATIONS)):
        writer.add(f'layer.{i}', kernel_order(state[f'layers.{i}.weight']), 'i16')
        writer.add(f'layer.{i}.bias', np.round(state[f'layers.{i}.bias'] * accumulated), 'i32')
    for domain in range(DOMAIN_COUNT):
        weights = np.zeros((ROW, WIDTH))
        # Of each domain its own matrix, inputs × labels, is added to the shared one, labels × inputs.
        weights[:len(LABELS)] = state['exit.weight'] + state['exits.weight'][domain].reshape(WIDTH, len(LABELS)).T
        bias = np.zeros(ROW)
        bias[:len(LABELS)] = state['exit.bias']
        writer.add(f'exit.{domain}', kernel_order(weight * weights[:, :, None]), 'i16')
        writer.add(f'exit.{domain}.bias', np.round(weight * bias * accumulated), 'i32')
        writer.add(f'transitions.{domain}', np.round(weight * state['transitions'][domain] * 32), 'i32')


def write_file(path, body):
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = deflate.compress(body) + deflate.flush()
    with open(path, 'wb') as file:
        file.write(struct.pack('>II', SIGNATURE, checksum(packed)) + packed)
    print(f'{path}: {8 + len(packed)} bytes')


if __name__ == '__main__':
    main()
