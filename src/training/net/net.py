"""The net: embeddings of what `Encoder` gives → dilated convolutions → scores of labels by domain → a conditional random field."""
import torch
from torch import nn
from torch.nn import functional

from data import DOMAINS, LABELS, PAIRS

CHARACTER, PAIR, TAG, WORD, USAGE = 64, 32, 24, 48, 8
INPUTS = CHARACTER + 2 * PAIR + TAG + WORD + USAGE
DILATIONS = [1, 2, 4, 1, 2, 4]
WIDTH = 96
DOMAIN_COUNT = 1 + max(DOMAINS.values())
FORBIDDEN = -1e4


def allowed_pairs():
    """0 where one label may follow another, FORBIDDEN elsewhere."""
    pairs = torch.full((len(LABELS), len(LABELS)), FORBIDDEN)
    for i, before in enumerate(LABELS):
        for j, after in enumerate(LABELS):
            outside = before[0] in 'OES' and after[0] in 'OBS'
            within = before[0] in 'BI' and after[0] in 'IE' and before[2:] == after[2:]
            if outside or within:
                pairs[i, j] = 0
    return pairs


MAY_START = torch.tensor([0.0 if label[0] in 'OBS' else FORBIDDEN for label in LABELS])
MAY_END = torch.tensor([0.0 if label[0] in 'OES' else FORBIDDEN for label in LABELS])


class Net(nn.Module):
    def __init__(self, characters, tags, words, dropout=0.2):
        """Numbers of rows of the embeddings, those for padding and for unknown ones included."""
        super().__init__()
        self.characters = nn.Embedding(characters, CHARACTER, padding_idx=0)
        self.pairs = nn.Embedding(PAIRS, PAIR)
        self.tags = nn.Embedding(tags * 4, TAG)
        self.words = nn.Embedding(words, WORD)
        for table, spread in ((self.characters, 0.1), (self.pairs, 0.05), (self.tags, 0.1), (self.words, 0.05)):
            nn.init.normal_(table.weight, std=spread)
        self.entry = nn.Linear(INPUTS, WIDTH)
        self.domains = nn.Embedding(DOMAIN_COUNT, WIDTH)
        nn.init.zeros_(self.domains.weight)
        self.layers = nn.ModuleList([nn.Conv1d(WIDTH, WIDTH, 3, padding=d, dilation=d) for d in DILATIONS])
        self.exit = nn.Linear(WIDTH, len(LABELS))
        self.exits = nn.Embedding(DOMAIN_COUNT, WIDTH * len(LABELS))
        nn.init.zeros_(self.exits.weight)
        self.transitions = nn.Parameter(torch.zeros(DOMAIN_COUNT, len(LABELS), len(LABELS)))
        self.dropout = dropout
        self.register_buffer('shifts', torch.arange(8) * 2)

    def inputs(self, columns):
        characters, pairs, tags, words, usage, _ = columns
        before = torch.cat([torch.zeros_like(pairs[:, :1]), pairs[:, :-1]], 1)
        usages = ((usage[..., None] >> self.shifts) & 3).float() / 3
        parts = [self.characters(characters), self.pairs(before), self.pairs(pairs), self.tags(tags), self.words(words), usages]
        return torch.cat(parts, 2)

    def forward(self, columns, domain, mask):
        """Scores: pieces × characters × labels."""
        x = functional.dropout(self.inputs(columns), self.dropout, self.training)
        x = (self.entry(x) + self.domains(domain)[:, None]).transpose(1, 2)
        shown = mask[:, None].float()
        for layer in self.layers:
            x = x + functional.dropout(functional.relu(layer(x * shown)), self.dropout * 0.6, self.training)
        x = functional.dropout(x.transpose(1, 2), self.dropout, self.training)
        own = self.exits(domain).view(-1, WIDTH, len(LABELS))
        return self.exit(x) + torch.bmm(x, own)


def partition(scores, mask, weights):
    """Logarithm of the sum over all paths of each piece. The steps are joined two by two, so that their number counts as its logarithm.

    weights: pieces × labels × labels, as logarithms.
    """
    count, length, labels = scores.shape
    nothing = torch.full((labels, labels), FORBIDDEN, device=scores.device).fill_diagonal_(0)
    steps = torch.where(mask[:, 1:, None, None], weights[:, None] + scores[:, 1:, None], nothing)
    total = scores[:, 0] + MAY_START.to(scores.device)
    if length > 1:
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, nothing.expand(count, 1, labels, labels)], 1)
            steps = torch.logsumexp(steps[:, 0::2, :, :, None] + steps[:, 1::2, None], 3)
        total = torch.logsumexp(total[:, :, None] + steps[:, 0], 1)
    return torch.logsumexp(total + MAY_END.to(scores.device), 1)


def loss_of(scores, labels, mask, transitions):
    """Negative logarithm of the likelihood of the labels, one for each piece. transitions: pieces × labels × labels."""
    own = scores.gather(2, labels[..., None])[..., 0] * mask
    flat = transitions.flatten(1).gather(1, labels[:, :-1] * len(LABELS) + labels[:, 1:]) * mask[:, 1:]
    likely = own.sum(1) + flat.sum(1)
    return partition(scores, mask, transitions + allowed_pairs().to(scores.device)) - likely


def spans_of(path):
    spans, start = set(), 0
    for i, label in enumerate(path):
        place, _, name = LABELS[label].partition('-')
        if place in 'BS':
            start = i
        if place in ('E', 'S'):
            spans.add((start, i + 1, name))
    return spans
