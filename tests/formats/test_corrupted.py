"""Damaged and hostile SAE files of every format are refused by name, and nothing of them runs.

Each case damages a fresh file; seeds are the numbers of the cases.
"""

import io
import json
import os
import pickle
import random
import re
import shutil
import struct
import zipfile
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch
import yaml
from safetensors.torch import load_file, save_file

from saekit import formats, load_sae
from saekit.architectures import L1, BatchTopK, JumpReLU, Matryoshka, TopK
from saekit.sae import SAE
from tests.formats.published_files import FILES, TRANSCODERS, make

X = 3 * torch.randn(20, 6, generator=torch.Generator().manual_seed(5))
OURS = {
    "ours l1": L1(),
    "ours topk": TopK(k=3),
    "ours batchtopk": BatchTopK(k=3),
    "ours jumprelu": JumpReLU(),
    "ours matryoshka": Matryoshka(k=3, prefixes=(0.2, 1.0)),
}
NAMES = [*FILES, *OURS]
WEIGHTS = (".safetensors", ".npz", ".pt")
SETTINGS = (".json", ".yaml")


def whole(name: str, folder: Path) -> Path:
    """An undamaged file of each format and architecture."""
    if name in FILES:
        return make(name, folder).path
    sae = SAE.create(OURS[name], 10, X, seed=1, site="resid.2", model_name="m")
    norm = "rms" if name == "ours topk" else None
    with torch.no_grad():
        sae.b_dec.add_(0.2)
    return SAE(sae.architecture, sae.weights, 0.5, token_norm=norm).save(folder / "sae")


def file_of(path: Path, suffixes: tuple[str, ...]) -> Path | None:
    """The weights, or the settings, of the SAE at a path."""
    folder = path if path.is_dir() else path.parent
    return next((file for file in sorted(folder.rglob("*")) if file.suffix in suffixes), None)


def load(name: str, path: Path) -> torch.Tensor:
    """What the file at a path makes of X."""
    if name in TRANSCODERS:
        coder = formats.read(path)
        # Any two widths make a transcoder.
        return coder.forward(X) if coder.W_enc.shape[1] == X.shape[1] else X
    lacks = {"scale": 0.37} if "scaled" in name or name == "llama scope r1" else {}
    return load_sae(path, **lacks)(X).detach()


def outcome(name: str, path: Path, expected: torch.Tensor) -> str:
    """How a file is taken; anything but a refusal by name or numbers fails the test."""
    try:
        found = load(name, path)
    except (ValueError, FileNotFoundError) as error:
        message = str(error)
        assert str(path) in message, message
        assert message.isprintable(), message
        assert len(message.replace(str(path), "")) < 500, message
        assert message.endswith("."), message
        assert re.search(r"[.!?] [A-Z]", message.replace(str(path), "")) is None, message
        return "refused"
    assert found.isfinite().all()
    same = found.shape == expected.shape and torch.allclose(found, expected, atol=1e-5)
    return "equal" if same else "different"


# Damages of a file's bytes ------------------------------------------------------------------------


def truncate(file, draw):
    file.write_bytes(file.read_bytes()[: draw.randrange(file.stat().st_size)])


def flip(file, draw):
    """A few bytes of what is not bare numbers, which nothing could tell from others."""
    raw = bytearray(file.read_bytes())
    end = 8 + struct.unpack("<Q", raw[:8])[0] if file.suffix == ".safetensors" else len(raw)
    for _ in range(draw.randint(1, 4)):
        raw[draw.randrange(end)] ^= 1 << draw.randrange(8)
    file.write_bytes(raw)


def blank(file, draw):
    raw = bytearray(file.read_bytes())
    first = draw.randrange(len(raw) // 4)
    raw[first : first + 64] = bytes(64)
    file.write_bytes(raw)


def noise(file, draw):
    file.write_bytes(draw.randbytes(draw.randrange(2000)))


def longer(file, draw):
    file.write_bytes(file.read_bytes() + draw.randbytes(draw.randint(1, 100)))


def missing(file, draw):
    file.unlink()


def folder_instead(file, draw):
    file.unlink()
    file.mkdir()


def dangling(file, draw):
    file.unlink()
    file.symlink_to(file.parent / "nowhere")


def loop(file, draw):
    file.unlink()
    file.symlink_to(file)


def pipe(file, draw):
    file.unlink()
    os.mkfifo(file)


def linked(file, draw):
    """What the Hugging Face cache does."""
    elsewhere = file.parent.parent / "blob"
    shutil.move(file, elsewhere)
    file.symlink_to(elsewhere)


# Damages of tensors -------------------------------------------------------------------------------


def tensors_of(file: Path) -> dict:
    if file.suffix == ".npz":
        with np.load(file) as arrays:
            return {name: torch.from_numpy(arrays[name]) for name in arrays.files}
    return load_file(file) if file.suffix == ".safetensors" else torch.load(file, weights_only=True)


def save(file: Path, tensors: dict) -> None:
    if file.suffix == ".npz":
        np.savez(file, **{name: tensor.numpy() for name, tensor in tensors.items()})
    elif file.suffix == ".safetensors":
        save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, file)
    else:
        torch.save(tensors, file)


def change(file, draw, how, scalars=True):
    """Changes one tensor that counts."""
    tensors = tensors_of(file)
    counting = [n for n, t in tensors.items() if torch.is_tensor(t) and t.is_floating_point()]
    name = draw.choice([n for n in counting if scalars or tensors[n].ndim])
    tensors[name] = how(tensors[name])
    save(file, tensors)


def poisoned(value):
    def poison(file, draw):
        def how(tensor):
            tensor = tensor.clone()
            tensor.view(-1)[draw.randrange(tensor.numel())] = value
            return tensor

        change(file, draw, how)

    return poison


def reshaped(file, draw):
    hows = [lambda t: t[None], lambda t: t[..., :-1], lambda t: t[:0], lambda t: t.flatten()[:1],
            lambda t: torch.cat([t, t])]  # fmt: skip
    change(file, draw, draw.choice(hows), scalars=False)


def cast(dtype):
    def to(file, draw):
        if file.suffix == ".npz" and dtype in (torch.float8_e4m3fn, torch.bfloat16):
            return noise(file, draw)
        return change(file, draw, lambda t: t.to(dtype), scalars=False)

    return to


def without(file, draw):
    tensors = tensors_of(file)
    numbers = [n for n, t in tensors.items() if torch.is_tensor(t) and t.is_floating_point()]
    del tensors[draw.choice(numbers)]
    save(file, tensors)


def renamed(file, draw):
    tensors = tensors_of(file)
    name = draw.choice([n for n, t in tensors.items() if torch.is_tensor(t) and t.ndim])
    tensors["\x1b[31m" + name * 40] = tensors.pop(name)
    save(file, tensors)


def listed(file, draw):
    """Plain lists in place of a tensor, where the format can hold them."""
    if file.suffix != ".pt":
        return truncate(file, draw)
    tensors = tensors_of(file)
    name = draw.choice([n for n, t in tensors.items() if torch.is_tensor(t) and t.ndim])
    tensors[name] = tensors[name].tolist()
    return save(file, tensors)


def huge(file, draw):
    """Claims of terabytes, or of what no number of bytes could hold."""
    side = 2 ** draw.choice([20, 24, 40])
    if file.suffix == ".safetensors":
        raw = file.read_bytes()
        size = struct.unpack("<Q", raw[:8])[0]
        about = json.loads(raw[8 : 8 + size])
        name = draw.choice([n for n in about if n != "__metadata__"])
        about[name] |= {"shape": [side, side], "data_offsets": [0, 4 * side * side]}
        head = json.dumps(about).encode()
        length = draw.choice([len(head), 2**40, 2**63])
        file.write_bytes(struct.pack("<Q", length) + head + raw[8 + size :])
    elif file.suffix == ".npz":
        head = io.BytesIO()
        about = {"descr": "<f4", "fortran_order": False, "shape": (side, side)}
        np.lib.format.write_array_header_1_0(head, about)
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(f"{draw.choice(['W_enc', 'extra'])}.npy", head.getvalue() + bytes(64))
    else:
        change(file, draw, lambda t: t.flatten()[0].expand(side, 2**10), scalars=False)


def bomb(file, draw):
    """An archive of 32 MB of zeros in 32 kB."""
    if file.suffix == ".safetensors":
        return huge(file, draw)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data/99" if file.suffix == ".pt" else "x.npy", bytes(1 << 25))
    return None


# Damages of settings ------------------------------------------------------------------------------

HUGE, DEEP = 10**30, 5_000
VALUES = [None, float("nan"), -1, 0, HUGE, "3", "", [], {}, [[3]], 2.5, True, False, "\x1b[2J\n"]


def setting(*keys):
    """A wrong value of a setting that counts, wherever it lies."""

    def damage(file, draw):
        value = draw.choice(VALUES)
        if file.suffix == ".pt":
            tensors = tensors_of(file)
            tensors[draw.choice(["activation", "activation_state_dict"])] = value
            return torch.save(tensors, file)
        text = file.read_text()
        about = yaml.safe_load(text)
        places = [about, *(part for part in about.values() if isinstance(part, dict))]
        places = [(place, key) for place in places for key in place if not keys or key in keys]
        if not places:
            return truncate(file, draw)
        place, key = draw.choice(places)
        if draw.random() < 0.2:
            del place[key]
        else:
            place[key] = value
        return file.write_text((yaml.safe_dump if file.suffix == ".yaml" else json.dumps)(about))

    damage.__name__ = "setting " + (keys[0] if keys else "any")
    return damage


def no_mapping(file, draw):
    file.write_text(
        draw.choice(["[]", "3", "null", '"text"', "[{}]", "NaN", "", "\ufeff{}", "{}x"])
    )


def deep(file, draw):
    key = draw.choice(['{"k":', "["])
    closing = {"[": "]"}.get(key, "}")
    inner = key * DEEP + "1" + closing * DEEP
    file.write_text(draw.choice([inner, '{"metadata": ' + inner + "}"]))


def laughs(file, draw):
    """Aliases of aliases; a number that is too long to be read where there are none."""
    if file.suffix != ".yaml":
        return file.write_text('{"k": ' + "9" * 10_000 + "}")
    nested = ["a0: &a0 {k: lol}" if draw.random() < 0.5 else "a0: &a0 [lol, lol]"]
    merge = "{" not in nested[0]
    for level in range(1, 30):
        many = ", ".join([f"*a{level - 1}"] * 9)
        nested.append(
            f"a{level}: &a{level} [{many}]" if merge else f"a{level}: &a{level} {{<<: [{many}]}}"
        )
    key = draw.choice(["feature_input_hook", "k", "model_name"])
    return file.write_text("\n".join([*nested, f"{key}: *a29"]))


def binary(file, draw):
    file.write_bytes(b"\xff\xfe" + draw.randbytes(50))


# Where damages may lead besides a refusal: nowhere, to the same numbers where they hit nothing that
# counts, and to any where a changed number is as good as the one before.
NOWHERE, SAME, ANY = (), ("equal",), ("equal", "different")
WEIGHT_DAMAGES = {
    NOWHERE: [truncate, noise, missing, folder_instead, dangling, loop, pipe,
              *map(cast, (torch.int32, torch.bool, torch.complex64))],
    SAME: [listed, huge, bomb, reshaped, linked, cast(torch.float64),
           *map(poisoned, (float("nan"), float("inf"), -float("inf")))],
    ANY: [without, renamed, longer, blank, flip, cast(torch.float8_e4m3fn)],
}  # fmt: skip
SETTING_DAMAGES = {
    NOWHERE: [truncate, missing, folder_instead, dangling, loop, binary, noise, no_mapping, deep,
              laughs],
    SAME: [linked],
    ANY: [flip, setting("k", "top_k", "prefixes"), setting()],
}  # fmt: skip
CASES = [
    (suffixes, damage, may)
    for suffixes, table in ((WEIGHTS, WEIGHT_DAMAGES), (SETTINGS, SETTING_DAMAGES))
    for may, damages in table.items()
    for damage in damages
]
COUNTS: Counter = Counter()
DONE: set[int] = set()


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    """What each undamaged file makes of X."""
    folder = tmp_path_factory.mktemp("whole")
    return {name: load(name, whole(name, folder / str(i))) for i, name in enumerate(NAMES)}


@pytest.mark.parametrize("number", range(len(CASES)))
def test_a_damaged_file_is_refused_by_name_or_read_as_it_was(number, expected, tmp_path):
    suffixes, damage, may = CASES[number]
    for i, name in list(enumerate(NAMES))[number % 3 :: 3]:
        path = whole(name, tmp_path / str(i))
        file = file_of(path, suffixes)
        if file is None and damage.__name__.startswith("setting"):
            file = file_of(path, WEIGHTS)
        if file is None or (file.suffix == ".npz" and suffixes == SETTINGS):
            continue  # some formats have no settings
        damage(file, random.Random(1000 * number + i))
        found = outcome(name, path, expected[name])
        # circuit-tracer's settings may be absent, YAML has many ways to say little, and a
        # transcoder may have any two widths.
        lenient = file.suffix == ".yaml" or (damage is reshaped and name in TRANSCODERS)
        allowed = ANY if lenient else may
        assert found == "refused" or found in allowed, (damage.__name__, name, found)
        COUNTS[found] += 1
    DONE.add(number)


def test_most_damages_are_refused():
    if len(DONE) < len(CASES):
        pytest.skip("counts all cases")
    total = sum(COUNTS.values())
    assert total >= 800
    assert COUNTS["refused"] >= 700
    assert 50 <= COUNTS["equal"] <= 150
    assert COUNTS["different"] <= 50  # half of them float8, read as it is
    assert set(COUNTS) <= {"refused", *ANY}


# What must not run --------------------------------------------------------------------------------


class Evil:
    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


def zipped(original: Path, content: bytes) -> bytes:
    """A .pt archive with another pickle inside."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(original) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part.endswith("data.pkl") else old.read(part))
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["openai TopK", "openai ReLU", "dictionary_learning BatchTopKSAE"])
@pytest.mark.parametrize("where", ["raw", "zip", "value", "key", "protocol 0", "object in npz"])
@pytest.mark.parametrize("how", ["system", "eval", "open"])
def test_nothing_in_a_hostile_pickle_runs(name, where, how, tmp_path):
    marker = tmp_path / "ran"
    evil = {
        "system": Evil(os.system, f"touch {marker}"),
        "eval": Evil(eval, f"open({str(marker)!r}, 'w')"),
        "open": Evil(open, str(marker), "w"),
    }[how]
    path = whole(name, tmp_path / "sae")
    file = file_of(path, (".pt",))
    state = torch.load(file, weights_only=True)
    if where == "object in npz":
        path = whole("gemma scope", tmp_path / "npz")
        arrays = dict(np.load(path / "params.npz"))
        arrays["W_enc"] = np.array([[evil]], dtype=object)
        np.savez(path / "params.npz", **arrays)
    elif where in ("value", "key"):
        torch.save(state | ({"extra": evil} if where == "value" else {("a", evil): 1}), file)
    else:
        content = pickle.dumps(evil, 0 if where == "protocol 0" else 2)
        file.write_bytes(zipped(file, content) if where == "zip" else content)
    with pytest.raises(ValueError, match="holds more than") as error:
        load_sae(path)
    assert not marker.exists()
    assert re.search("weights_only|pickle|trust", str(error.value)) is None  # no advice to run it


# What must not fill the memory --------------------------------------------------------------------


def peak() -> int:
    """The process's largest resident size since `reset`, in bytes."""
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int(line.split()[1]) * 1024


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="needs Linux's /proc")
def test_claims_of_terabytes_and_bombs_cost_no_memory(tmp_path):
    paths = []
    names = ["gemma scope", "openai TopK", "saelens topk", "ours l1", "circuit-tracer topk"]
    for i, name in enumerate(names):
        for j, damage in enumerate((huge, huge, bomb)):
            paths.append(whole(name, tmp_path / f"{i}{j}"))
            damage(file_of(paths[-1], WEIGHTS), random.Random(j))
        if "circuit" in name:
            for j in range(4):
                paths.append(whole(name, tmp_path / f"{i}{j} laughs"))
                laughs(file_of(paths[-1], (".yaml",)), random.Random(j))
    path = whole("openai ReLU", tmp_path / "nested")
    nested = ["lol"]
    for _ in range(40):
        nested = [nested] * 9
    state = torch.load(path, weights_only=True)
    for j, key in enumerate(("activation", "activation_state_dict")):
        paths.append(path.with_name(f"{j}.pt"))
        value = nested if j == 0 else {"k": nested}
        torch.save(state | {"activation": "TopK", key: value}, paths[-1])
    try:
        Path("/proc/self/clear_refs").write_text("5")  # resets the peak
    except OSError:
        pytest.skip("the peak cannot be reset here")
    before = peak()
    for path in paths:
        with pytest.raises(ValueError, match=re.escape(str(path))):
            load_sae(path)
    assert peak() - before < 2**24
