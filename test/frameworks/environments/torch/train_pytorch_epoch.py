"""A loop of one's own in PyTorch that logs once an epoch, by the number of the epoch."""

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

from faults import Training
from torch_digits import batches, network


def train(training: Training, logs: str) -> None:
    model = network(training)
    train_batches, val_batches = batches(training)
    optimizer = torch.optim.Adam(model.parameters(), lr=training.learning_rate)
    criterion = nn.CrossEntropyLoss()
    writer = SummaryWriter(logs)
    for epoch in range(training.epochs):
        train_loss = 0.0
        for x, y in train_batches:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            train_loss += loss.item() * len(y)
        with torch.no_grad():
            val_loss = sum(criterion(model(x), y).item() * len(y) for x, y in val_batches)
        writer.add_scalar("train_loss", train_loss / len(training.train_y), epoch)
        writer.add_scalar("val_loss", val_loss / len(training.val_y), epoch)
    writer.close()
