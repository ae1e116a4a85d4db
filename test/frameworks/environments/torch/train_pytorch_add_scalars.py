"""A loop of one's own in PyTorch that draws training and validation into one chart, as its introduction to training does."""

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
    step = 0
    for epoch in range(training.epochs):
        losses = {"Training": 0.0, "Validation": 0.0}
        right = {"train": 0, "val": 0}
        for x, y in train_batches:
            step += 1
            optimizer.zero_grad()
            outputs = model(x)
            loss = criterion(outputs, y)
            loss.backward()
            optimizer.step()
            losses["Training"] += loss.item() * len(y) / len(training.train_y)
            right["train"] += (outputs.argmax(1) == y).sum().item()
            if step % 10 == 0:
                writer.add_scalar("Loss/train", loss.item(), step)
        with torch.no_grad():
            for x, y in val_batches:
                outputs = model(x)
                losses["Validation"] += criterion(outputs, y).item() * len(y) / len(training.val_y)
                right["val"] += (outputs.argmax(1) == y).sum().item()
        writer.add_scalars("Training vs. Validation Loss", losses, epoch + 1)
        accuracies = {"train": right["train"] / len(training.train_y), "val": right["val"] / len(training.val_y)}
        writer.add_scalars("Accuracy", accuracies, epoch + 1)
        writer.flush()
    writer.close()
