"""Writes an event file of scalars with TensorBoard's own messages and record writer.

    python write_scalars.py FOLDER COUNT simple|tensor

`simple` is how PyTorch writes them; `tensor` how TensorFlow, Keras and JAX do, with the metadata on every value.
"""

import math
import struct
import sys
from pathlib import Path

from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary, SummaryMetadata
from tensorboard.compat.proto.tensor_pb2 import TensorProto
from tensorboard.summary.writer.record_writer import RecordWriter

TAGS = ("Loss/train", "Accuracy/train", "learning_rate", "grad_norm")


def value_of(kind: str, tag: str, number: float) -> Summary.Value:
    if kind == "simple":
        return Summary.Value(tag=tag, simple_value=number)
    tensor = TensorProto(dtype=1, tensor_content=struct.pack("<f", number))
    tensor.tensor_shape.SetInParent()
    plugin = SummaryMetadata.PluginData(plugin_name="scalars")
    return Summary.Value(tag=tag, tensor=tensor, metadata=SummaryMetadata(plugin_data=plugin))


def main(folder: str, count: str, kind: str) -> None:
    Path(folder).mkdir(parents=True)
    with open(Path(folder) / "events.out.tfevents.1700000000.bench", "wb") as file:
        records = RecordWriter(file)
        records.write(Event(wall_time=1.7e9, file_version="brain.Event:2").SerializeToString())
        for index in range(int(count)):
            step, tag = divmod(index, len(TAGS))
            value = value_of(kind, TAGS[tag], 1 + math.sin(step) / 2)
            event = Event(wall_time=1.7e9 + step / 10, step=step + 1, summary=Summary(value=[value]))
            records.write(event.SerializeToString())


main(*sys.argv[1:])
