"""A stand-in for a remote machine: a process that has the weights of a model but not saekit.

Started with `python -I`, where neither the working directory nor the environment adds to the path.
It reads requests as nnsight's remote backend makes them and answers each with a result or an error.
"""

import io
import os
import struct
import sys
import traceback
from importlib.abc import MetaPathFinder


class Hidden(MetaPathFinder):
    """Hides what a remote machine does not have: this package and its tests."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in ("saekit", "tests"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def main() -> None:
    sys.meta_path.insert(0, Hidden())
    # What is printed must not come between the answers.
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    import zstandard
    from nnsight.modeling.mixins.remotable import Remotable
    from nnsight.schema.request import RequestModel

    models = {}
    while header := requests.read(16):
        envelope, blob = (requests.read(size) for size in struct.unpack("!QQ", header))
        try:
            request = RequestModel.model_validate_json(envelope)
            key = request.model_key
            if key not in models:
                models[key] = Remotable.from_model_key(key, dispatch=True)
            models[key]._remoteable_set_env(request.env)
            answer = zstandard.compress(run(models[key], blob, request.compress))
        except Exception:
            answer = b"error" + traceback.format_exc().encode()
        answers.write(struct.pack("!Q", len(answer)) + answer)
        answers.flush()


def run(model: object, blob: bytes, compress: bool) -> bytes:
    """The saved values of a request, as bytes; whatever else its body made stays here."""
    import torch
    from nnsight.schema.request import RequestModel
    from nnsight.tracing import tracer as tracing

    persistent = model._remoteable_persistent_objects()
    tracer = RequestModel.deserialize(blob, persistent, compress=compress)
    tracing.inc()
    try:
        tracer.execute(tracer.info.code)
        saved, names = tracing._saves(), tracer.info.frame.f_locals
        values = {name: value for name, value in names.items() if id(value) in saved}
    finally:
        tracing.dec()
    buffer = io.BytesIO()
    torch.save(values, buffer, pickle_protocol=4)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
