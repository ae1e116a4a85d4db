"""A loop of one's own in PyTorch that logs histograms of the layers' weights and gradients once an epoch."""

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

from faults import Training
from torch_digits import batches

ACTIVATIONS = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid}


def network(training: Training) -> nn.Module:
    torch.manual_seed(1)
    sizes = [64, *[training.units] * training.hidden_layers]
    model = nn.Sequential()
    for number, (before, after) in enumerate(zip(sizes, sizes[1:]), start=1):
        model.add_module(f"fc{number}", nn.Linear(before, after))
        model.add_module(f"act{number}", ACTIVATIONS[training.activation]())
    model.add_module("out", nn.Linear(sizes[-1], 10))
    if training.is_zero_at_first:
        for weights in model.parameters():
            nn.init.zeros_(weights)
    return model


def train(training: Training, logs: str) -> None:
    model = network(training)
    train_batches, val_batches = batches(training)
    optimizer = torch.optim.Adam(model.parameters(), lr=training.learning_rate)
    criterion = nn.CrossEntropyLoss()
    writer = SummaryWriter(logs)
    step = 0
    for _ in range(training.epochs):
        for x, y in train_batches:
            step += 1
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            writer.add_scalar("Loss/train", loss.item(), step)
        for name, weights in model.named_parameters():
            if name.endswith("weight"):
                writer.add_histogram(name, weights, step)
                writer.add_histogram(f"{name}.grad", weights.grad, step)
        with torch.no_grad():
            losses = sum(criterion(model(x), y).item() * len(y) for x, y in val_batches)
        writer.add_scalar("Loss/val", losses / len(training.val_y), step)
    writer.close()
