"""Measures parsing and classification: nanoseconds, medians of the rounds."""

import importlib
import json
import statistics
import sys
import time

ROUNDS = 15
ROUND_NANOSECONDS = 30_000_000


def median_of(run, items):
    """Time of one item. A round is as many runs over all items as fill its time."""
    run(items)
    start = time.perf_counter_ns()
    run(items)
    once = max(1, time.perf_counter_ns() - start)
    times = range(max(1, ROUND_NANOSECONDS // once))
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        for _ in times:
            run(items)
        rounds.append((time.perf_counter_ns() - start) / len(times) / len(items))
    return statistics.median(rounds)


def main() -> None:
    task = json.load(sys.stdin)
    (package,) = task["packages"].values()
    sys.path.insert(0, package["path"])
    sdk = importlib.import_module(package["module"])
    catalog = importlib.import_module(f"{package['module']}._catalog").load_catalog()
    classify = importlib.import_module(f"{package['module']}._classify").classify
    literals = {code.value: code for code in sdk.ErrorCode if "{" not in code.value}
    parse_error, look_up = sdk.parse_error, literals.get
    bodies = [body.encode() for body in task["bodies"]]

    def parse_all(items):
        for item in items:
            parse_error(item)

    def classify_all(items):
        for item in items:
            classify(catalog, item, None, None)

    def look_up_all(items):
        for item in items:
            look_up(item)

    figures = {
        "perBody": median_of(parse_all, bodies),
        "perCode": median_of(classify_all, task["codes"]),
        "perLookup": median_of(look_up_all, task["codes"]),
    }
    json.dump(figures, sys.stdout)


main()
