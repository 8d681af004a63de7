"""Trains the net; scripts/train-net.mjs says with which options.

FOLDER holds the rows of export.ts and the vectors of vectors.py. After every epoch the mean of the last steps' weights is scored on the
development sets, and after the last one it is written to FILE.
"""
import argparse
import copy
import os
import random
import time

import numpy as np
import torch

from data import DOMAINS, Encoder, TYPES, batches, join_up, pieces_of, read_rows
from net import Net, best_path, loss_of, spans_of
import json

# How often a corpus is read in an epoch; what is read less than once is another part in each epoch.
SHARES = {'msra': 1, 'cluener': 1, 'resume': 0.7}
CHARACTERS_A_STEP = 4096
WARM_UP = 100
# Of each new state in the mean that is kept.
MEAN_STEP = 0.004
# Characters and pairs that are hidden, and characters of names that are exchanged for others of such names.
HIDDEN_CHARACTERS, HIDDEN_PAIRS, EXCHANGED, EXCHANGED_PIECES = 0.02, 0.06, 0.25, 0.5
DEV = [('modern', 'readers'), ('judge', 'readers'), ('msra', 'msra'), ('cluener', 'cluener')]


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('--out', required=True)
    parser.add_argument('--init')
    parser.add_argument('--readers', required=True, help='rows marked by the guideline of the readers')
    parser.add_argument('--readers-share', type=float, default=1, help='how often they are read in an epoch')
    parser.add_argument('--pku-share', type=float, required=True)
    parser.add_argument('--epochs', type=int, required=True)
    parser.add_argument('--planned', type=int, required=True, help='epochs over which the rate falls; the last ones may be left out')
    parser.add_argument('--rate', type=float, default=2e-3)
    parser.add_argument('--last-rate', type=float, default=2e-3)
    parser.add_argument('--seed', type=int, default=1998)
    parser.add_argument('--threads', type=int, default=2)
    return parser.parse_args()


def start_net(folder, encoder):
    net = Net(int(encoder.characters.max()) + 1, len(encoder.tags) + 1, len(encoder.words) + 1)
    for table, name in ((net.words, 'words'), (net.pairs, 'pairs')):
        vectors = np.fromfile(os.path.join(folder, name + '.f32'), np.float32).reshape(-1, table.weight.shape[1])
        vectors = vectors[:table.weight.shape[0]]
        table.weight.data.copy_(torch.from_numpy(vectors / vectors.std() * 0.3))
    return net


def disturbed(columns, mask, pools):
    """Hides and exchanges characters, so that the net learns what surrounds a name."""
    columns = columns.clone()
    characters, pairs, words, labels = columns[0], columns[1], columns[3], columns[5]
    hidden = (torch.rand(characters.shape) < HIDDEN_CHARACTERS) & mask
    characters.masked_fill_(hidden, 1)
    pairs.masked_fill_(torch.rand(pairs.shape) < HIDDEN_PAIRS, 0)
    chosen = torch.rand(len(labels), 1) < EXCHANGED_PIECES
    for i, pool in enumerate(pools):
        other = (labels > 4 * i) & (labels <= 4 * i + 4) & chosen & (torch.rand(labels.shape) < EXCHANGED)
        count = int(other.sum())
        if not count:
            continue
        characters.masked_scatter_(other, pool[torch.randint(len(pool), (count,))])
        before = torch.zeros_like(other)
        before[:, :-1] = other[:, 1:]
        pairs.masked_fill_(other | before, 0)
        words.masked_fill_(other, 0)
    return columns


def predict(net, pieces, domain):
    """Scores of each piece by the rules of a domain."""
    net.eval()
    scores = [None] * len(pieces)
    with torch.no_grad():
        for indices in batches(pieces, 4 * CHARACTERS_A_STEP, None):
            columns, mask = map(torch.from_numpy, join_up(pieces, indices))
            found = net(columns, torch.full((len(indices),), domain), mask)
            for k, i in enumerate(indices):
                scores[i] = found[k, :pieces[i].shape[1]]
    return scores


def report(net, rows, encoder, domain, bonus=0.5):
    pieces = [encoder.encode(row) for row in rows]
    right, found, wanted = np.zeros(3), np.zeros(3), np.zeros(3)
    for row, scores in zip(rows, predict(net, pieces, domain)):
        mine = spans_of(best_path(scores, net.transitions[domain].detach(), bonus))
        unsure = [(start, end) for start, end in row.get('unsure', [])]
        mine = {span for span in mine if all(span[1] <= start or span[0] >= end for start, end in unsure)}
        gold = {tuple(mark) for mark in row['marks']}
        for i, name in enumerate(TYPES):
            right[i] += sum(span[2] == name for span in mine & gold)
            found[i] += sum(span[2] == name for span in mine)
            wanted[i] += sum(span[2] == name for span in gold)
    f1 = 200 * right / np.maximum(1, found + wanted)
    precision, recall = 100 * right.sum() / max(1, found.sum()), 100 * right.sum() / max(1, wanted.sum())
    whole = 2 * precision * recall / max(1, precision + recall)
    return f'P {precision:.1f} R {recall:.1f} F1 {whole:.1f} ({" ".join(f"{value:.1f}" for value in f1)})'


def main():
    own = options()
    torch.set_num_threads(own.threads)
    torch.manual_seed(own.seed)
    generator = random.Random(own.seed)
    with open(os.path.join(own.folder, 'vocabulary.json'), encoding='utf8') as file:
        vocabulary = json.load(file)
    with open(os.path.join(own.folder, 'usage.json'), encoding='utf8') as file:
        encoder = Encoder(vocabulary, json.load(file))
    files = {name: os.path.join(own.folder, name + '.jsonl') for name in DOMAINS if name != 'readers'}
    files['readers'] = own.readers
    shares = {**SHARES, 'pku-1998-01': own.pku_share, 'readers': own.readers_share}
    corpora = {name: [piece for row in read_rows(path) for piece in pieces_of(encoder.encode(row))] for name, path in files.items()}
    dev = [(name, rules, read_rows(os.path.join(own.folder, f'other-{name}.jsonl'))) for name, rules in DEV]
    characters = np.concatenate([piece[[0, 5]] for pieces in corpora.values() for piece in pieces], 1)
    pools = [torch.from_numpy(characters[0, (characters[1] > 4 * i) & (characters[1] <= 4 * i + 4)]) for i in range(len(TYPES))]
    net = start_net(own.folder, encoder)
    if own.init:
        net.load_state_dict(torch.load(own.init))
    embeddings = [net.characters.weight, net.pairs.weight, net.tags.weight, net.words.weight]
    others = [weight for weight in net.parameters() if all(weight is not table for table in embeddings)]
    optimizer = torch.optim.AdamW([{'params': others, 'weight_decay': 1e-3}, {'params': embeddings, 'weight_decay': 0}], lr=own.rate)
    mean = copy.deepcopy(net)
    started, step, steps = time.time(), 0, None
    for epoch in range(1, own.epochs + 1):
        pieces, domains = [], []
        for name, all_pieces in corpora.items():
            share = shares[name]
            chosen = generator.sample(all_pieces, int(len(all_pieces) * share)) if share < 1 else all_pieces * int(share)
            pieces += chosen
            domains += [DOMAINS[name]] * len(chosen)
        plan = batches(pieces, CHARACTERS_A_STEP, generator)
        steps = steps or own.planned * len(plan)
        net.train()
        losses = []
        for indices in plan:
            done = min(1, step / steps)
            rate = (own.rate + (own.last_rate - own.rate) * done) * min(1, (step + 1) / WARM_UP)
            for group in optimizer.param_groups:
                group['lr'] = rate
            columns, mask = map(torch.from_numpy, join_up(pieces, indices))
            domain = torch.tensor([domains[i] for i in indices])
            columns = disturbed(columns, mask, pools)
            scores = net(columns, domain, mask)
            loss = loss_of(scores, columns[5], mask, net.transitions[domain]).sum() / mask.sum()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
            amount = max(MEAN_STEP, 1 / step)
            if step % 5 == 0:
                with torch.no_grad():
                    for kept, value in zip(mean.parameters(), net.parameters()):
                        kept.lerp_(value, min(1, 5 * amount))
            if step % 100 == 0:
                print(f'step {step} of {steps}, loss {np.mean(losses[-100:]):.4f}, {time.time() - started:.0f} s', flush=True)
        print(f'epoch {epoch}, {time.time() - started:.0f} s', flush=True)
        for name, rules, rows in dev:
            print(f'  {name}: {report(mean, rows, encoder, DOMAINS[rules])}', flush=True)
    torch.save(mean.state_dict(), own.out)


if __name__ == '__main__':
    main()
