"""Rows written by export.ts → arrays: characters, hashed pairs of characters, words, tags, usages, labels."""
import collections
import json
import os

import numpy as np

TYPES = ['person', 'place', 'organization']
LABELS = ['O'] + [place + '-' + name for name in TYPES for place in 'BIES']
# Corpora by the guideline that they are marked by; the readers' own marks are the last.
DOMAINS = {'msra': 0, 'pku-1998-01': 1, 'cluener': 2, 'resume': 2, 'readers': 3}
PAIRS = 1 << 16
MOST_CHARACTERS = 6000
MOST_WORDS = 30000
# Longest piece that is read at once; the recogniser's own is longer, and its pieces mostly are shorter.
LONGEST = 160


def read_rows(path):
    with open(path, encoding='utf8') as file:
        return [json.loads(line) for line in file]


def units_of(text):
    """UTF-16 code units."""
    return np.frombuffer(text.encode('utf-16-le', 'surrogatepass'), dtype=np.uint16).astype(np.int64)


def pair_hashes(units):
    """The number, below PAIRS, of each code unit with the next one; the same as `pairHash` of the recogniser."""
    after = np.append(units[1:], 0)
    return ((units * 0x9E3779B1 + after * 0x85EBCA6B) >> 7) % PAIRS


def words_of(row):
    """Words with their tags; texts are cut by code units, of which Python knows nothing where a character takes two."""
    text = row['text'].encode('utf-16-le', 'surrogatepass')
    at = 0
    for length, tag in row['words']:
        yield text[2 * at:2 * (at + length)].decode('utf-16-le', 'surrogatepass'), length, tag
        at += length


def build_vocabulary(files):
    """Characters, words and tags that are seen often enough, the commonest first; 0 is padding, 1 any other."""
    characters, words, tags = collections.Counter(), collections.Counter(), collections.Counter()
    for path in files:
        for row in read_rows(path):
            characters.update(units_of(row['text']).tolist())
            for word, _, tag in words_of(row):
                words[word] += 1
                tags[tag] += 1
    common = lambda counter, least, most: [key for key, count in counter.most_common(most) if count >= least]
    return {
        'characters': common(characters, 3, MOST_CHARACTERS),
        'words': common(words, 4, MOST_WORDS),
        'tags': common(tags, 50, 63),
    }


class Encoder:
    def __init__(self, vocabulary, usage):
        self.characters = np.full(1 << 16, 1, np.int64)
        self.characters[vocabulary['characters']] = np.arange(len(vocabulary['characters'])) + 2
        self.words = {word: i + 1 for i, word in enumerate(vocabulary['words'])}
        self.tags = {tag: i + 1 for i, tag in enumerate(vocabulary['tags'])}
        self.usage = np.array(usage, np.int64)

    def encode(self, row):
        """Columns of one text: character, pair, tag and place in the word, word, usage, label."""
        units = units_of(row['text'])
        places, words = np.zeros(len(units), np.int64), np.zeros(len(units), np.int64)
        at = 0
        for word, length, tag in words_of(row):
            tag_number, word_number = self.tags.get(tag, 0), self.words.get(word, 0)
            for k in range(length):
                place = 0 if length == 1 else 1 if k == 0 else 2 if k == length - 1 else 3
                places[at], words[at] = tag_number * 4 + place, word_number
                at += 1
        return np.stack([self.characters[units], pair_hashes(units), places, words, self.usage[units], labels_of(row, len(units))])


def labels_of(row, length):
    labels = np.zeros(length, np.int64)
    for start, end, name in row['marks']:
        base = 1 + 4 * TYPES.index(name)
        if end - start == 1:
            labels[start] = base + 3
        else:
            labels[start:end] = base + 1
            labels[start] = base
            labels[end - 1] = base + 2
    return labels


def pieces_of(columns):
    """Cuts a long text, nowhere within a name."""
    length = columns.shape[1]
    start = 0
    while start < length:
        end = min(length, start + LONGEST)
        while start + 1 < end < length and columns[5, end - 1] % 4 in (1, 2) and columns[5, end - 1] > 0:
            end -= 1
        yield columns[:, start:end]
        start = end


def batches(pieces, size, random):
    """Lists of indices of pieces of about one length, together about `size` characters; in random order where `random` is given."""
    lengths = [piece.shape[1] + (random.random() * 8 if random else 0) for piece in pieces]
    found, own, longest = [], [], 0
    for i in sorted(range(len(pieces)), key=lengths.__getitem__):
        longest = max(longest, pieces[i].shape[1])
        if own and longest * (len(own) + 1) > size:
            found.append(own)
            own, longest = [], pieces[i].shape[1]
        own.append(i)
    if own:
        found.append(own)
    if random:
        random.shuffle(found)
    return found


def join_up(pieces, indices):
    """One array columns × pieces × characters, and a mask of what is text."""
    longest = max(pieces[i].shape[1] for i in indices)
    columns = np.zeros((6, len(indices), longest), np.int64)
    mask = np.zeros((len(indices), longest), bool)
    for k, i in enumerate(indices):
        length = pieces[i].shape[1]
        columns[:, k, :length] = pieces[i]
        mask[k, :length] = True
    return columns, mask


def vocabulary_at(path, files):
    if not os.path.exists(path):
        with open(path, 'w', encoding='utf8') as file:
            json.dump(build_vocabulary(files), file, ensure_ascii=False)
    with open(path, encoding='utf8') as file:
        return json.load(file)
