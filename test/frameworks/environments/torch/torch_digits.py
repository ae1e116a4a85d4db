"""The network and the batches that the PyTorch trainings share."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from faults import Training


def network(training: Training) -> nn.Module:
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(64, training.units), nn.Tanh(), nn.Linear(training.units, 10))


def batches(training: Training) -> tuple[DataLoader, DataLoader]:
    def loader(x, y, shuffle: bool) -> DataLoader:
        return DataLoader(
            TensorDataset(torch.from_numpy(x), torch.from_numpy(y)), training.batch_size, shuffle=shuffle
        )

    return loader(training.train_x, training.train_y, True), loader(training.val_x, training.val_y, False)
