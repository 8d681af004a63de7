"""What scikit-learn says of two annotators: reads {"first": [{start, end, type}], "second": [...], "length"}, writes JSON."""
import json
import sys

from sklearn.metrics import cohen_kappa_score, precision_recall_fscore_support

data = json.load(sys.stdin)
first, second = data["first"], data["second"]


def characters(spans):
    labels = [""] * data["length"]
    for span in sorted(spans, key=lambda span: span["start"] - span["end"]):
        for i in range(span["start"], span["end"]):
            labels[i] = span["type"]
    return labels


def by_span(spans):
    return {(span["start"], span["end"]): span["type"] for span in spans}


one, two = by_span(first), by_span(second)
keys = sorted(set(one) | set(two))
truth = [one.get(key, "") for key in keys]
answer = [two.get(key, "") for key in keys]
types = sorted({label for label in truth + answer if label})


def scores(truth, answer, **options):
    precision, recall, f1, _ = precision_recall_fscore_support(truth, answer, zero_division=0, **options)
    return [precision, recall, f1]


each = scores(truth, answer, labels=types, average=None)
json.dump(
    {
        "kappa": cohen_kappa_score(characters(first), characters(second)),
        "all": scores(truth, answer, labels=types, average="micro"),
        "spans": scores([int(bool(label)) for label in truth], [int(bool(label)) for label in answer]
                        , average="binary"),
        "strict": {label: [float(column[i]) for column in each] for i, label in enumerate(types)},
    },
    sys.stdout,
)
