"""Times TensorBoard's Python readers of an event file: prints the seconds of each as JSON.

    python read_scalars.py FILE
"""

import json
import sys
import time

from tensorboard.backend.event_processing.plugin_event_accumulator import EventAccumulator
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader


def seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


path = sys.argv[1]
everything = {"tensors": 0}
json.dump(
    {
        "loaded": seconds(lambda: EventAccumulator(path, tensor_size_guidance={"scalars": 0}, size_guidance=everything).Reload()),
        "parsed": seconds(lambda: sum(1 for _ in EventFileLoader(path).Load())),
    },
    sys.stdout,
)
