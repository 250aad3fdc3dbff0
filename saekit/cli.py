"""The command line: `saekit lab`, `run`, `train`, `doctor`, `export-features` and `cache`."""

import argparse
import ast
import os
import shutil
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from saekit import cache, execution

_EXAMPLES = """examples:
  saekit lab                                open JupyterLab on the notebooks
  saekit run 00 04 --out results            run two notebooks into results/
  saekit run --study openai-community/gpt2  run all notebooks on another model
  saekit train my-saes.toml                 train SAEs without a notebook
  saekit doctor openai-community/gpt2       does it fit, and does an SAE fit it
  saekit export-features pages              write feature pages as HTML
  saekit cache                              show what is kept on disk
"""

_TRAIN_EXAMPLE = """example:
  saekit train my-saes.toml

where my-saes.toml says, for instance:
  [model]
  name = "openai-community/gpt2"     # sites = ["resid.5"] unless the middle will do
  [training]
  steps = 5000
  [sae.small]
  architecture = "batchtopk"
  features = 4096
  k = 32
  [sae.large]
  architecture = "jumprelu"
  features = 16384
  learning_rate = 3e-4
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, or 1 where something could not be done."""
    options = _parser().parse_args(arguments)
    try:
        return options.command(options)
    except (ValueError, OSError, FloatingPointError) as error:
        print(f"saekit: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("saekit: stopped", file=sys.stderr)
        return 130


def lab(options: argparse.Namespace) -> int:
    """Open JupyterLab on the notebooks, with the kernel of this environment."""
    folder = _working_folder(options.notebooks)
    execution.use_this_environments_kernel()
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(lab_arguments(folder, options.port, options.browser))
    return 0


def lab_arguments(folder: Path, port: int | None = None, browser: bool = True) -> list[str]:
    """JupyterLab's own arguments: this folder, and nothing that asks the network."""
    arguments = [
        f"--ServerApp.root_dir={folder}",
        f"--ServerApp.open_browser={browser}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]
    if port is not None:
        arguments.append(f"--ServerApp.port={port}")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--allow-root")
    return arguments


def run(options: argparse.Namespace) -> int:
    """Execute notebooks into executed copies and HTML pages."""
    parameters = dict(options.set)
    if options.study is not None:
        parameters["study_name"] = options.study
    folder, _ = execution.notebooks_folder()
    notebooks = execution.find_notebooks(folder, options.numbers)
    outcomes = execution.run_notebooks(
        notebooks, options.out, parameters, report=lambda executed: print(executed.page)
    )
    failures = [outcome.error for outcome in outcomes if outcome.error is not None]
    for failure in failures:
        print(f"saekit: {failure}", file=sys.stderr)
    return 1 if failures else 0


def export_features(options: argparse.Namespace) -> int:
    """Write feature pages as HTML files."""
    if options.out.exists():  # said before a study is opened
        raise FileExistsError(f"{options.out} is there already: choose another folder.")
    import saekit
    from saekit.dashboards import pages

    study = saekit.open(options.study)
    print(pages.export(study, options.out, options.features or None))
    return 0


def examine(options: argparse.Namespace) -> int:
    """Examine a model, and an SAE on it."""
    from saekit import doctor

    report = doctor.examine(
        options.model, options.sae, site=options.site, device=options.device, text=options.text
    )
    print(report.json() if options.json else report)
    return 0 if report.passed else 1


def train(options: argparse.Namespace) -> int:
    """Train the SAEs of a configuration file, or go on with it; they are saved beside its name."""
    from tqdm.auto import tqdm

    from saekit import configuration

    config = configuration.read(options.config)
    out = options.out or options.config.with_suffix("")
    trainer, estimate = configuration.prepare(config, out / "checkpoints", progress=True)
    print(f"{len(trainer.runs)} SAE(s), {trainer.steps:,} steps: {estimate}.")
    if trainer.step:
        print(f"Going on from step {trainer.step:,} of the checkpoint in {out / 'checkpoints'}.")
    with tqdm(total=trainer.steps, initial=trainer.step, unit="step") as bar:
        for event in trainer:
            bar.update(event.step - bar.n)
            bar.set_postfix_str(f"{event.name}: FVU {event.fvu:.3f}, L0 {event.l0:.1f}")
    if not trainer.finished:
        print(f"Stopped after step {trainer.step:,}; the same command goes on from here.")
        return 130
    for name, sae in trainer.saes.items():
        sae.facts = configuration.facts(config, name)
        print(f"{sae.save(out / name)}: {_outcome(trainer.runs[name].history[-1])}")
    return 0


def _outcome(event: Any) -> str:
    return f"FVU {event.fvu:.3f}, L0 {event.l0:.1f}, {event.dead_share:.1%} dead"


def show_or_clear_cache(options: argparse.Namespace) -> int:
    """Show the cache folder and its entries, or remove entries."""
    if options.names and not options.clear:
        raise ValueError("Names are given to say what to remove: add --clear.")
    entries = cache.entries()
    if options.clear:
        return _clear_cache(options.names, options.yes)
    print(cache.folder())
    for entry in entries:
        last_use = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.modified))
        print(f"{_size(entry.bytes):>10}  {last_use}  {entry.label}")
    print(f"{_size(sum(entry.bytes for entry in entries)):>10}  in {len(entries)} entries")
    return 0


def _clear_cache(names: list[str], yes: bool) -> int:
    everything = f"everything in {cache.folder()} but judges' {cache.KEPT_UNLESS_NAMED}"
    what = ", ".join(names) or everything
    if not yes:
        try:
            answer = input(f"Remove {what}? [y/N] ")
        except EOFError:
            raise ValueError("There is nobody to ask here: add --yes.") from None
        if answer.strip().lower() not in ("y", "yes"):
            print("Nothing was removed.")
            return 1
    removed = cache.clear(names)
    print(f"Removed {len(removed)} entries, {_size(sum(entry.bytes for entry in removed))}.")
    return 0


def _working_folder(chosen: Path | None) -> Path:
    """The folder that JupyterLab opens; a wheel's notebooks are copied out of the package first."""
    if chosen is not None:
        if not chosen.is_dir():
            raise FileNotFoundError(f"There is no folder {chosen} to open.")
        return chosen.resolve()
    source, is_checkout = execution.notebooks_folder()
    if is_checkout:
        return source
    target = Path.cwd() / "saekit-notebooks"
    for notebook in execution.find_notebooks(source):
        if not (target / notebook.name).exists():
            with cache.write_atomically(target / notebook.name) as temporary:
                shutil.copyfile(notebook, temporary)
    return target


def _assignment(text: str) -> tuple[str, Any]:
    """Parse NAME=VALUE; the value is a Python literal where it is one, otherwise a string."""
    name, equals, value = text.partition("=")
    if not (equals and name.isidentifier()):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE, such as steps=200")
    try:
        return name, ast.literal_eval(value)
    except (ValueError, SyntaxError):
        return name, value


def _size(count: int) -> str:
    """A number of bytes for people, in powers of 1000."""
    size = float(count)
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="saekit",
        description="Train, explore, audit and steer with sparse autoencoders.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"saekit {version('saekit')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_lab(commands)
    _add_run(commands)
    _add_train(commands)
    _add_doctor(commands)
    _add_export_features(commands)
    _add_cache(commands)
    return parser


def _add_command(commands: Any, name: str, command: Any, **texts: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, formatter_class=argparse.RawDescriptionHelpFormatter, **texts
    )
    parser.set_defaults(command=command)
    return parser


def _add_lab(commands: Any) -> None:
    parser = _add_command(
        commands,
        "lab",
        lab,
        help="open JupyterLab on the notebooks",
        description=(
            "Open JupyterLab on the notebooks of this checkout. Where saekit was installed from\n"
            "a wheel they are copied to ./saekit-notebooks first; a copy that is already there\n"
            "is never overwritten."
        ),
        epilog="example:\n  saekit lab --port 9000 --no-browser",
    )
    parser.add_argument("--port", type=int, help="port of the server (default: 8888 or the next)")
    parser.add_argument(
        "--browser",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="open the page in a browser, or only print its address",
    )
    parser.add_argument("--notebooks", type=Path, metavar="DIR", help="open this folder instead")


def _add_run(commands: Any) -> None:
    parser = _add_command(
        commands,
        "run",
        run,
        help="run notebooks into executed copies and HTML",
        description=(
            "Run copies of the notebooks without a browser. Each leaves an executed copy and an\n"
            "HTML page that needs no network. The exit status is 1 where a cell failed."
        ),
        epilog=(
            "examples:\n"
            "  saekit run 00 04\n"
            "  saekit run 02 --study ./my-model --set steps=500 --set device=cpu"
        ),
    )
    parser.add_argument("numbers", nargs="*", metavar="NUMBER", help="such as 00 02 (default: all)")
    parser.add_argument("--study", metavar="NAME", help="what to work on: --set study_name=NAME")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("saekit-results"),
        metavar="DIR",
        help="where the results go (default: ./saekit-results)",
    )
    parser.add_argument(
        "--set",
        type=_assignment,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="change a name of the notebooks' parameters cell; may be repeated",
    )


def _add_train(commands: Any) -> None:
    parser = _add_command(
        commands,
        "train",
        train,
        help="train SAEs from a configuration file",
        description=(
            "Train one SAE or several side by side, as a TOML file describes them. The memory and\n"
            "time that it will take come first. Stopped anywhere, by Ctrl-C too, the same command\n"
            "goes on from the last checkpoint."
        ),
        epilog=_TRAIN_EXAMPLE,
    )
    parser.add_argument("config", type=Path, metavar="CONFIG.toml")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="where the SAEs go (default: beside the file)"
    )


def _add_doctor(commands: Any) -> None:
    parser = _add_command(
        commands,
        "doctor",
        examine,
        help="examine a model, and an SAE on it",
        description=(
            "Say, line by line, whether a model's sites are where saekit takes them to be,\n"
            "whether edits do what they say, and whether an SAE's file is read as it was meant,\n"
            "at the place it was trained on. The exit status is 1 where a line failed."
        ),
        epilog=(
            "examples:\n"
            "  saekit doctor sandbox\n"
            "  saekit doctor gpt2 --sae published --json\n"
            "  saekit doctor ./my-model --sae ./my-sae --site resid.5"
        ),
    )
    parser.add_argument("model", help="a preset, a Hugging Face id, a folder, or sandbox")
    parser.add_argument(
        "--sae", metavar="PATH", help="a folder or file, hf://owner/repo/folder, or published"
    )
    parser.add_argument("--site", help="where the SAE reads, such as resid.5 (default: as it says)")
    parser.add_argument("--text", help="text to measure on (default: the study's own)")
    parser.add_argument("--device", help="such as cpu or cuda (default: the best there is)")
    parser.add_argument("--json", action="store_true", help="one line of JSON")


def _add_export_features(commands: Any) -> None:
    parser = _add_command(
        commands,
        "export-features",
        export_features,
        help="write feature pages as plain HTML",
        description=(
            "Write one HTML page a feature and a list of all, which need neither Jupyter nor a\n"
            "network: open DIR/index.html in a browser."
        ),
        epilog="example:\n  saekit export-features pages --study openai-community/gpt2",
    )
    parser.add_argument("out", type=Path, metavar="DIR", help="a folder that is not there yet")
    parser.add_argument("--study", default="sandbox", metavar="NAME", help="whose features")
    parser.add_argument(
        "--features", type=int, nargs="+", metavar="NUMBER", help="these only (default: all alive)"
    )


def _add_cache(commands: Any) -> None:
    parser = _add_command(
        commands,
        "cache",
        show_or_clear_cache,
        help="show or clean the cache folder",
        description=(
            "Show where saekit keeps what it made on first use, with sizes and last use.\n"
            "The environment variable SAEKIT_CACHE puts it elsewhere."
        ),
        epilog="examples:\n  saekit cache\n  saekit cache --clear activations",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="entries or kinds (default: all)")
    parser.add_argument("--clear", action="store_true", help="remove entries")
    parser.add_argument("--yes", action="store_true", help="remove without asking")


if __name__ == "__main__":
    sys.exit(main())
