"""Keras, writing every batch."""

from faults import Training
from train_keras import train as train_keras


def train(training: Training, logs: str) -> None:
    train_keras(training, logs, update_freq="batch")
