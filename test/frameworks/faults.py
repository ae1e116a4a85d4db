"""What goes wrong in the trainings of this folder: nothing, or one thing that is common among beginners."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from sklearn.datasets import load_digits


@dataclass(frozen=True)
class Training:
    """Data and settings that every framework trains with, so that only the framework differs."""

    train_x: np.ndarray  # [examples, 64] pixels from 0 to 1
    train_y: np.ndarray  # [examples] digits from 0 to 9
    val_x: np.ndarray
    val_y: np.ndarray
    learning_rate: float = 0.001
    units: int = 64
    epochs: int = 15
    batch_size: int = 32
    hidden_layers: int = 1
    activation: str = "tanh"
    is_zero_at_first: bool = False  # whether all weights begin as zeros
    is_about_data: bool = False  # whether the fault lies in these data, so that a training with others cannot have it


def digits(train: int, wrong_labels: float = 0.0) -> dict[str, np.ndarray]:
    """Real handwritten digits (Alpaydin and Kaynak 1998, as scikit-learn ships them); 500 of them validate."""
    data = load_digits()
    chance = np.random.default_rng(7)
    order = chance.permutation(len(data.target))
    x = (data.data[order] / 16).astype(np.float32)
    y = data.target[order].astype(np.int64)
    train_x, train_y = x[500 : 500 + train].copy(), y[500 : 500 + train].copy()
    wrong = chance.random(train) < wrong_labels
    train_y[wrong] = chance.integers(0, 10, wrong.sum())
    return {"train_x": train_x, "train_y": train_y, "val_x": x[:500], "val_y": y[:500]}


def healthy() -> Training:
    return Training(**digits(1297))


def learning_rate() -> Training:
    """A learning rate a thousand times the usual one."""
    return Training(**digits(1297), learning_rate=1.0)


def overfitting() -> Training:
    """A wide network, 100 examples, four in ten of them labelled wrongly, and far too many epochs."""
    return Training(**digits(100, wrong_labels=0.4), units=512, epochs=150, is_about_data=True)


def nan() -> Training:
    """One pixel of one example is missing."""
    training = Training(**digits(1297), epochs=5, is_about_data=True)
    training.train_x[700, 20] = np.nan
    return training


FAULTS = {"healthy": healthy, "learning-rate": learning_rate, "overfitting": overfitting, "nan": nan}


def zero_weights() -> Training:
    """Weights that begin as zeros: nothing gets through, so no gradient comes back."""
    return Training(**digits(1297), activation="relu", is_zero_at_first=True, epochs=6)


def deep_sigmoids() -> Training:
    """Nine layers of sigmoids, each of which makes the gradients smaller by four times or more."""
    return Training(**digits(1297), hidden_layers=9, activation="sigmoid", epochs=6)


def dead_units() -> Training:
    """A learning rate of 1, which throws the units of every layer to where they are zero for good."""
    return Training(**digits(1297), learning_rate=1.0, hidden_layers=3, activation="relu", epochs=10)


def healthy_layers() -> Training:
    return Training(**digits(1297), hidden_layers=3, activation="relu", epochs=10)


# What the histograms of layers show.
LAYER_FAULTS = {
    "healthy": healthy_layers,
    "zero-weights": zero_weights,
    "deep-sigmoids": deep_sigmoids,
    "dead-units": dead_units,
}


def faults_of(framework: str) -> dict[str, Callable[[], Training]]:
    """The trainings that a framework is for: those that log histograms are for faults of layers."""
    return LAYER_FAULTS if framework.endswith("_histograms") else FAULTS
