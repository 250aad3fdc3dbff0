"""One pair in one process: blocks of our steps and of a peer's by turns; prints one JSON line.

Runs in the peer's environment, on one thread. Time is the process's own processor time, so that a
busy machine changes it little, on CUDA the clock's; both train on the same batches in the same
order.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle
from multiprocessing import get_context
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

from saekit import metrics
from tests.benchmarks import contestants, data
from tests.benchmarks.contestants import Contestant, Work

WARM_UP, STEPS_ALONE = 3, 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--architecture", required=True)
    parser.add_argument("--blocks", type=int, default=6)
    parser.add_argument("--steps", type=int, default=3, help="of a block")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--d-model", type=int, default=data.WIDTH)
    parser.add_argument("--features", type=int, default=4096)
    parser.add_argument("--batch-size", type=int, default=2048)
    parser.add_argument("--k", type=int, default=32)
    parser.add_argument("--half-dead", action="store_true")
    parser.add_argument("--state", help="weights to begin from")
    parser.add_argument("--sparsity", type=float, default=5.0, help="of L1 and JumpReLU")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("high")  # TF32 on CUDA; a CPU knows no such thing
    work = Work(
        architecture=options.architecture,
        d_model=options.d_model,
        features=options.features,
        batch_size=options.batch_size,
        k=options.k,
        sparsity=options.sparsity,
        half_dead=options.half_dead,
        state=_state(options.state),
        device=options.device,
    )
    peaks = {}
    for name in ("saekit", options.peer):
        contestants.load(name)  # the peer after saekit was measured, which needs none of it
        peaks[name] = in_a_process_of_its_own(peak_megabytes, name, work)
    found = compare(options.peer, work, options.blocks, options.steps)
    print(json.dumps(found | {"peak_mb": peaks}))


def in_a_process_of_its_own(function: Callable[..., float], *arguments: Any) -> float:
    """What a function gives in a copy of this process, which has imported what it needs."""
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        return pool.submit(function, *arguments).result()


def peak_megabytes(name: str, work: Work) -> float:
    """The most memory that a few steps of one contestant need: the process's, on CUDA its own."""
    train, _ = data.activations(work.d_model)
    contestant = contestants.make(name, work, data.rows(train, 0, data.SAMPLE, work.device))
    for step in range(STEPS_ALONE):
        first = step * work.batch_size
        contestant.step(data.rows(train, first, work.batch_size, work.device))
    if work.device == "cuda":
        return torch.cuda.max_memory_allocated() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _state(file: str | None) -> dict[str, torch.Tensor] | None:
    if file is None:
        return None
    state = load_file(file)
    del state["sparsity"]
    return state


def compare(peer: str, work: Work, blocks: int, steps: int) -> dict:
    """Seconds a step in each block, and what both have learned at the end."""
    train, held_out = data.activations(work.d_model)
    sample = data.rows(train, 0, data.SAMPLE, work.device)
    pair = {name: contestants.make(name, work, sample) for name in ("saekit", peer)}
    seconds: dict[str, list[float]] = {name: [] for name in pair}
    starts = cycle(range(0, len(train) - work.batch_size + 1, work.batch_size))
    for block in range(blocks + 1):
        count = steps if block else WARM_UP
        rows = [next(starts) for _ in range(count)]
        batches = [data.rows(train, row, work.batch_size, work.device) for row in rows]
        # Who comes first changes from block to block.
        for name in sorted(pair, reverse=bool(block % 2)):
            begun = now(work)
            for x in batches:
                pair[name].step(x)
            if block:
                seconds[name].append((now(work) - begun) / steps)
    x = data.rows(held_out, 0, 2 * work.batch_size, work.device)
    learned = {name: quality(contestant, x) for name, contestant in pair.items()}
    encoder = encoder_seconds(work, x[: work.batch_size])
    return {"seconds": seconds, "learned": learned, "encoder_seconds": encoder}


def quality(contestant: Contestant, x: torch.Tensor) -> dict[str, float]:
    """Unexplained variance about the mean, L0 and the share of features silent on held-out data."""
    codes = contestant.codes(x)
    return {
        "fvu": metrics.fvu(x, contestant.reconstruct(x)),
        "l0": float((codes != 0).sum(1).double().mean()),
        "silent": float((codes == 0).all(0).double().mean()),
    }


def encoder_seconds(work: Work, x: torch.Tensor) -> float:
    """The median of one encoder product, the floor of every step; on CUDA in bfloat16."""
    dtype = torch.bfloat16 if work.bfloat16 else torch.float32
    weight = torch.randn(work.features, work.d_model, device=work.device, dtype=dtype)
    bias = torch.zeros(work.features, device=work.device, dtype=dtype)
    x, times = x.to(dtype), []
    for _ in range(7):
        begun = now(work)
        torch.nn.functional.linear(x, weight, bias)
        times.append(now(work) - begun)
    return float(np.median(times))


def now(work: Work) -> float:
    """Processor seconds; on CUDA the clock's, when all that was asked for is done."""
    if work.device == "cuda":
        torch.cuda.synchronize()
        return time.perf_counter()
    return time.process_time()


if __name__ == "__main__":
    main()
