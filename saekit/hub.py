"""SAEs on the Hugging Face Hub: fetch one of a repository's many, and share one with its card."""

from __future__ import annotations

import copy
import difflib
import glob
import json
import re
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from saekit import model_card

# Nothing else is ever fetched: no code, and no pickle but state dictionaries.
_WEIGHTS, _SETTINGS = {".safetensors", ".npz", ".pt", ".pth"}, {".json", ".yaml", ".yml"}
_NESTED = "checkpoints/final.safetensors"  # where Llama Scope keeps the weights of a folder's SAE


def download(address: str, revision: str | None = None) -> Path:
    """The local folder or file of `hf://owner/repo[@revision][/folder or file]`.

    The Hugging Face cache comes first, so what was fetched once stays as it was; of a repository
    only this one SAE's files are fetched. revision: goes before the address's. Raises ValueError
    for a malformed address and for a repository that lists files outside itself, and
    FileNotFoundError where neither the cache nor the Hub has the SAE.
    """
    from huggingface_hub import HfApi, errors, get_cached_repo_tree, snapshot_download

    repo, revision, path = _parse(address, revision)
    where = {"repo_id": repo, "revision": revision}

    def fetch(names: list[str], local: bool) -> Path:
        exact = [glob.escape(name) for name in _chosen(repo, names, path)]
        return Path(snapshot_download(**where, allow_patterns=exact, local_files_only=local), path)

    failures = (errors.HTTPError, errors.CachedRepoTreeNotFoundError, OSError, RuntimeError)
    with suppress(*failures):
        return fetch([file.path for file in get_cached_repo_tree(**where)], local=True)
    try:
        # The listing alone would try an unreachable Hub for half a minute; this fails at once.
        commit = HfApi().model_info(**where).sha
        return fetch(HfApi().list_repo_files(repo, revision=commit), local=False)
    except failures as error:
        failure = error
    # A cache that others filled may lack a listing, so that nobody knows whether files are missing.
    with suppress(*failures):
        folder = Path(snapshot_download(**where, local_files_only=True))
        files = [file.relative_to(folder) for file in folder.rglob("*") if file.is_file()]
        return fetch([file.as_posix() for file in files], local=True)
    raise FileNotFoundError(
        f"No SAE from {address}: it is not in the Hugging Face cache, and {_reason(failure)}."
    ) from failure


def push(
    sae: Any,
    repo_id: str,
    *,
    quality: Any,
    path_in_repo: str = "",
    private: bool = False,
    revision: str | None = None,
    commit_message: str = "Upload an SAE with saekit",
) -> str:
    """Upload an `SAE` with its card in one commit, whose URL is returned.

    quality: its `Quality`, or None for what its facts hold of that. The repository is made where
    there is none; the card goes beside the weights. Raises ValueError for a malformed name, and
    OSError where the Hub refuses it or cannot be reached.
    """
    from huggingface_hub import HfApi, errors

    api, at = HfApi(), f"@{quote(revision, safe='')}" if revision else ""
    address = f"hf://{repo_id}{at}/{path_in_repo}".rstrip("/")
    where = {"repo_id": repo_id, "revision": revision, "path_in_repo": path_in_repo.strip("/")}
    if _parse(address) != tuple(where.values()):
        raise ValueError(f"{repo_id!r} is no name of a repository, such as owner/repo.")
    with TemporaryDirectory() as temporary:
        shared = copy.copy(sae)
        shared.model_name = _public_name(sae.model_name)
        folder = shared.save(Path(temporary, "sae"))
        about = json.loads((folder / "sae.json").read_text(encoding="utf-8"))
        kept = about["facts"].pop("quality", {})
        card = model_card.text(about, kept if quality is None else vars(quality), address)
        (folder / "README.md").write_text(card, encoding="utf-8")
        try:
            api.create_repo(repo_id, private=private or None, exist_ok=True)
            if private and not api.model_info(repo_id).private:
                raise PermissionError("it exists and is public, which `private` does not change")
            done = api.upload_folder(**where, folder_path=folder, commit_message=commit_message)
        except (errors.HTTPError, OSError, RuntimeError) as error:
            raise OSError(f"Nothing was uploaded to {repo_id}: {_reason(error)}.") from error
    return done.commit_url


def _public_name(model: str) -> str:
    """A model's name without the folders above it on this machine."""
    path = Path(model)
    return path.name if path.is_absolute() or path.exists() else model


def _parse(address: str, revision: str | None = None) -> tuple[str, str | None, str]:
    """Repository, revision (the given one goes first) and path."""
    from huggingface_hub import parse_hf_uri

    with suppress(ValueError):
        uri = parse_hf_uri(address)
        revision = revision or uri.revision
        parts = re.split(r"[/\\]", f"{revision}/{uri.path_in_repo}")
        is_plain = address.startswith("hf://") and address.isprintable() and '"' not in address
        if is_plain and uri.type == "model" and not {".", ".."} & set(parts):
            return uri.id, revision, uri.path_in_repo
    raise ValueError(
        f"{address!r} is no address of an SAE on the Hub, such as hf://owner/repo, "
        "hf://owner/repo/folder or hf://owner/repo@revision/file.safetensors."
    )


def _chosen(repo: str, names: list[str], path: str) -> list[str]:
    """Which of a repository's files make up the SAE at a path, which is a folder's or a file's."""
    if crooked := [name for name in names if ".." in re.split(r"[/\\]", name)]:
        raise ValueError(f"{repo} lists a file outside itself, {crooked[0]!r}: it is not used.")
    files = [PurePosixPath(name) for name in names]
    asked = PurePosixPath(path)
    weights = [file for file in files if file.suffix in _WEIGHTS]
    mine = [f for f in weights if f == asked] or [
        f for f in weights if f.parent == asked or f == asked / _NESTED
    ]
    if not mine:
        folders = sorted({f"{file.parent}/" for file in weights})
        nearest = difflib.get_close_matches(path, folders, 10, 0) if path else folders[:10]
        but = f", but in {', '.join(nearest)}" if nearest else " or elsewhere"
        raise FileNotFoundError(f"{repo} has no weights in {path or 'its root'}{but}")
    folder = asked.parent if asked in mine else asked
    beside = [file for file in files if file.parent == folder and file.suffix in _SETTINGS]
    return [str(file) for file in mine + beside]


def _reason(error: BaseException) -> str:
    """Why the Hub did not do it, as a clause."""
    from huggingface_hub import errors

    while isinstance(error, errors.LocalEntryNotFoundError | RuntimeError) and error.__cause__:
        error = error.__cause__
    response = getattr(error, "response", None)
    if isinstance(error, errors.OfflineModeIsEnabled):
        return "HF_HUB_OFFLINE forbids to ask the Hub"
    if response is None:
        text = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        return text if isinstance(error, OSError) else f"the Hub cannot be reached ({text})"
    if response.headers.get("X-Error-Code") == "RevisionNotFound":
        return "the repository has no such revision"
    hint = " (check the name; what is private or gated needs `hf auth login`)"
    status = response.status_code
    return f"the Hub answered {status}{hint if status in (401, 403, 404) else ''}"
