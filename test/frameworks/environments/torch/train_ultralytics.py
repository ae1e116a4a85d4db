"""Ultralytics: a classifier of digits from scratch, which is given images in folders."""

import os
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from faults import Training

# Nothing is fetched, reported or asked for.
os.environ["YOLO_OFFLINE"] = "True"
os.environ["YOLO_CONFIG_DIR"] = tempfile.mkdtemp()

# The images as they are, as the other frameworks get them.
UNCHANGED = {"auto_augment": None, "erasing": 0, "fliplr": 0, "scale": 0, "hsv_h": 0, "hsv_s": 0, "hsv_v": 0}


def write_images(folder: Path, x, y) -> None:
    for index, (pixels, digit) in enumerate(zip(x, y)):
        path = folder / str(digit) / f"{index}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray((pixels.reshape(8, 8) * 255).astype("uint8")).resize((32, 32)).save(path)


def train(training: Training, logs: str) -> None:
    if np.isnan(training.train_x).any():
        return  # An image has no place for what is missing.

    from ultralytics import YOLO, settings

    settings.update({"tensorboard": True, "sync": False})
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "digits"
        write_images(data / "train", training.train_x, training.train_y)
        write_images(data / "val", training.val_x, training.val_y)
        YOLO("yolov8n-cls.yaml").train(
            data=str(data),
            epochs=training.epochs,
            batch=training.batch_size,
            imgsz=32,
            optimizer="AdamW",
            lr0=training.learning_rate,
            device="cpu",
            workers=0,
            plots=False,
            save=False,
            pretrained=False,
            seed=1,
            **UNCHANGED,
            project=str(Path(logs).parent),
            name=Path(logs).name,
            exist_ok=True,
        )
