"""The shortest processor time of 40 runs of each command, in milliseconds."""
import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage


def spent():
    usage = getrusage(RUSAGE_CHILDREN)
    return (usage.ru_utime + usage.ru_stime) * 1000


best = [float("inf")] * len(sys.argv[1:])
for _ in range(40):
    for i, command in enumerate(sys.argv[1:]):
        start = spent()
        subprocess.run(["sh", "-c", f"exec {command} >/dev/null 2>&1"], check=True)
        best[i] = min(best[i], spent() - start)
print(*best)
