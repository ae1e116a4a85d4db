"""Trains with the frameworks of one environment, healthy and with every fault, and keeps what they log.

    python make.py torch               those of environments/torch
    python make.py torch lightning     one of them

PyTorch and TensorFlow cannot be loaded into one process, so each has an environment of its own.
"""

import importlib
import json
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from faults import faults_of

HERE = Path(__file__).parent
LOGS = HERE / "logs"


def frameworks(environment: str) -> list[str]:
    return sorted(path.stem.removeprefix("train_") for path in (HERE / "environments" / environment).glob("train_*.py"))


def train(environment: str, framework: str, fault: str) -> None:
    logs = LOGS / framework / fault
    shutil.rmtree(logs, ignore_errors=True)
    sys.path.append(str(HERE / "environments" / environment))
    importlib.import_module(f"train_{framework}").train(faults_of(framework)[fault](), str(logs))
    for stray in logs.rglob("*"):
        if stray.is_file() and "tfevents" not in stray.name:
            stray.unlink()


def versions(environment: str) -> dict[str, str]:
    lines = (HERE / "environments" / environment / "requirements.txt").read_text().split()
    return {package: version(package) for package in (line.partition("==")[0] for line in lines)}


def main(environment: str, *wanted: str) -> None:
    for framework in wanted or frameworks(environment):
        for fault in faults_of(framework):
            print(f"{framework}: {fault}", flush=True)
            subprocess.run([sys.executable, __file__, "--one", environment, framework, fault], check=True)
    (LOGS / f"{environment}.json").write_text(json.dumps(versions(environment), indent=2) + "\n")


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        train(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
