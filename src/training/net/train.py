"""Trains the net; scripts/train-net.mjs says with which options.

FOLDER holds the rows of export.ts and the vectors of vectors.py. Every five hundred steps the mean of the last steps' weights is scored on the
development sets, and after the last one it is written to FILE. A GPU is used where torch finds one: 20,000 steps are six minutes there, and hours on
processors.
"""
import argparse
import copy
import json
import math
import os
import time

import numpy as np
import torch

from data import DOMAINS, Encoder, TYPES, batches, join_up, pieces_of, read_rows
from net import LABELS, MAY_END, MAY_START, Net, allowed_pairs, loss_of, spans_of

# How often the rows of a file are read in a round; of what is read less than once each round takes another part.
SHARES = {
    'msra': 1,
    'cluener': 1,
    'resume': 0.7,
    'pku-1998-01': 0.35,
    'readers-exchanged': 2,
    'readings': 0.5,
    'renamed': 0.5,
    'frames': 0.5,
    'sentences': 2,
    'articles': 1,
}
CHARACTERS_A_STEP = 16384
RATE, LAST_RATE, WARM_UP = 3e-3, 5e-5, 150
# Of each new state in the mean that is kept, which is renewed every fifth step.
MEAN_STEP = 0.02
# What is hidden: characters, pairs, words; characters of names that are exchanged for others of such names, in so many of the pieces.
HIDDEN_CHARACTERS, HIDDEN_PAIRS, HIDDEN_WORDS, EXCHANGED, EXCHANGED_PIECES = 0.02, 0.06, 0.04, 0.25, 0.5
STEPS_A_REPORT = 500
DEV = [('modern', 'readers'), ('judge', 'readers'), ('articles', 'readers'), ('msra', 'msra'), ('cluener', 'cluener')]
DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('--out', required=True)
    parser.add_argument('--steps', type=int, default=20_000)
    parser.add_argument('--seed', type=int, default=1998)
    return parser.parse_args()


def domain_of(name):
    """All that is marked by no corpus's own guideline is marked by the readers'."""
    return DOMAINS.get(name, DOMAINS['readers'])


def start_net(folder, encoder):
    net = Net(int(encoder.characters.max()) + 1, len(encoder.tags) + 1, len(encoder.words) + 1)
    for table, name in ((net.words, 'words'), (net.pairs, 'pairs')):
        vectors = np.fromfile(os.path.join(folder, name + '.f32'), np.float32).reshape(-1, table.weight.shape[1])
        vectors = vectors[:table.weight.shape[0]]
        table.weight.data.copy_(torch.from_numpy(vectors / vectors.std() * 0.3))
    return net.to(DEVICE)


def chance(shape):
    return torch.rand(shape, device=DEVICE)


def disturbed(columns, mask, pools):
    """Hides and exchanges characters, so that the net learns what surrounds a name."""
    characters, pairs, tags, words, usage, labels = (column.clone() for column in columns)
    characters.masked_fill_((chance(characters.shape) < HIDDEN_CHARACTERS) & mask, 1)
    pairs.masked_fill_(chance(pairs.shape) < HIDDEN_PAIRS, 0)
    words.masked_fill_(chance(words.shape) < HIDDEN_WORDS, 0)
    chosen = chance((len(labels), 1)) < EXCHANGED_PIECES
    for i, pool in enumerate(pools):
        other = (labels > 4 * i) & (labels <= 4 * i + 4) & chosen & (chance(labels.shape) < EXCHANGED)
        characters = torch.where(other, pool[torch.randint(len(pool), other.shape, device=DEVICE)], characters)
        before = torch.zeros_like(other)
        before[:, :-1] = other[:, 1:]
        pairs.masked_fill_(other | before, 0)
        words.masked_fill_(other, 0)
    return torch.stack([characters, pairs, tags, words, usage, labels])


def on_device(pieces, indices):
    columns, mask = join_up(pieces, indices)
    return torch.from_numpy(columns).to(DEVICE), torch.from_numpy(mask).to(DEVICE)


def best_paths(scores, mask, transitions, bonus=0.5):
    """Labels of pieces by Viterbi's algorithm, pieces × characters; `bonus` is added to what begins a name."""
    weights = transitions + allowed_pairs().to(DEVICE)
    scores = scores + torch.tensor([bonus if label[0] in 'BS' else 0.0 for label in LABELS], device=DEVICE)
    same = torch.arange(len(LABELS), device=DEVICE)[None]
    total = scores[:, 0] + MAY_START.to(DEVICE)
    back = []
    for i in range(1, scores.size(1)):
        best, before = (total[:, :, None] + weights).max(1)
        shown = mask[:, i:i + 1]
        total = torch.where(shown, best + scores[:, i], total)
        back.append(torch.where(shown, before, same))
    label = (total + MAY_END.to(DEVICE)).argmax(1)
    path = [label]
    for pointers in reversed(back):
        label = pointers.gather(1, label[:, None])[:, 0]
        path.append(label)
    return torch.stack(path[::-1], 1).cpu().numpy()


def predict(net, pieces, domain):
    """The labels of each piece by the rules of a domain."""
    net.eval()
    found = [None] * len(pieces)
    with torch.no_grad():
        for indices in batches(pieces, CHARACTERS_A_STEP, None):
            columns, mask = on_device(pieces, indices)
            scores = net(columns, torch.full((len(indices),), domain, device=DEVICE), mask)
            for i, path in zip(indices, best_paths(scores, mask, net.transitions[domain])):
                found[i] = path[:pieces[i].shape[1]].tolist()
    return found


def report(net, rows, encoder, domain):
    pieces = [encoder.encode(row) for row in rows]
    right, found, wanted = np.zeros(3), np.zeros(3), np.zeros(3)
    for row, path in zip(rows, predict(net, pieces, domain)):
        unsure = [(start, end) for start, end in row.get('unsure', [])]
        mine = {span for span in spans_of(path) if all(span[1] <= start or span[0] >= end for start, end in unsure)}
        gold = {tuple(mark) for mark in row['marks']}
        for i, name in enumerate(TYPES):
            right[i] += sum(span[2] == name for span in mine & gold)
            found[i] += sum(span[2] == name for span in mine)
            wanted[i] += sum(span[2] == name for span in gold)
    f1 = 200 * right / np.maximum(1, found + wanted)
    precision, recall = 100 * right.sum() / max(1, found.sum()), 100 * right.sum() / max(1, wanted.sum())
    whole = 2 * precision * recall / max(1, precision + recall)
    return f'P {precision:.1f} R {recall:.1f} F1 {whole:.1f} ({" ".join(f"{value:.1f}" for value in f1)})'


def rounds(corpora, shares, size, random):
    """Endlessly: pieces of one domain that are read in one step, of together about `size` characters."""
    while True:
        plan = []
        for name, pieces in corpora.items():
            share = shares[name]
            chosen = list(range(len(pieces))) * int(share)
            chosen += random.permutation(len(pieces))[:int(len(pieces) * (share % 1))].tolist()
            own = [pieces[i] for i in chosen]
            plan += [(own, indices, domain_of(name)) for indices in batches(own, size, random)]
        random.shuffle(plan)
        yield from plan


def rate_at(step, steps):
    """Falls along half a wave of the cosine."""
    return (LAST_RATE + 0.5 * (RATE - LAST_RATE) * (1 + math.cos(math.pi * step / steps))) * min(1, (step + 1) / WARM_UP)


def read_corpora(folder, encoder):
    """The pieces of the corpora by name, and rows to judge by with their names and rules."""
    rows_of = lambda name: read_rows(os.path.join(folder, name + '.jsonl'))
    corpora = {name: [piece for row in rows_of(name) for piece in pieces_of(encoder.encode(row))] for name in SHARES}
    return corpora, [(name, rules, rows_of('other-' + name)) for name, rules in DEV]


def read_usage(folder):
    with open(os.path.join(folder, 'usage.json'), encoding='utf8') as file:
        return json.load(file)


def learn(net, optimizer, data, encoder, random, steps, size, shares=SHARES, part=1):
    """The mean of the net's last states. part: of the rates of a net that is learnt from nothing."""
    corpora, dev = data
    characters = np.concatenate([piece[[0, 5]] for pieces in corpora.values() for piece in pieces], 1)
    of_type = lambda i: (characters[1] > 4 * i) & (characters[1] <= 4 * i + 4)
    pools = [torch.from_numpy(characters[0, of_type(i)]).long().to(DEVICE) for i in range(len(TYPES))]
    mean = copy.deepcopy(net)
    started = time.time()
    net.train()
    for step, (pieces, indices, domain) in zip(range(1, steps + 1), rounds(corpora, shares, size, random)):
        for group in optimizer.param_groups:
            group['lr'] = part * rate_at(step - 1, steps)
        columns, mask = on_device(pieces, indices)
        columns = disturbed(columns, mask, pools)
        domains = torch.full((len(indices),), domain, device=DEVICE)
        loss = loss_of(net(columns, domains, mask), columns[5], mask, net.transitions[domains]).sum() / mask.sum()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([weight for weight in net.parameters() if weight.requires_grad], 5.0)
        optimizer.step()
        if step % 5 == 0:
            with torch.no_grad():
                for kept, value in zip(mean.parameters(), net.parameters()):
                    kept.lerp_(value, max(MEAN_STEP, 5 / step))
        if step % STEPS_A_REPORT == 0 or step == steps:
            print(f'step {step} of {steps}, loss {loss.item():.4f}, {time.time() - started:.0f} s', flush=True)
            for name, rules, rows in dev:
                print(f'  {name}: {report(mean, rows, encoder, DOMAINS[rules])}', flush=True)
    return mean


def main():
    own = options()
    torch.manual_seed(own.seed)
    random = np.random.default_rng(own.seed)
    with open(os.path.join(own.folder, 'vocabulary.json'), encoding='utf8') as file:
        vocabulary = json.load(file)
    encoder = Encoder(vocabulary, read_usage(own.folder))
    data = read_corpora(own.folder, encoder)
    net = start_net(own.folder, encoder)
    embeddings = [net.characters.weight, net.pairs.weight, net.tags.weight, net.words.weight]
    others = [weight for weight in net.parameters() if all(weight is not table for table in embeddings)]
    optimizer = torch.optim.AdamW([{'params': others, 'weight_decay': 1e-3}, {'params': embeddings, 'weight_decay': 0}], lr=RATE)
    mean = learn(net, optimizer, data, encoder, random, own.steps, CHARACTERS_A_STEP)
    torch.save({name: value.cpu() for name, value in mean.state_dict().items()}, own.out)


if __name__ == '__main__':
    main()
