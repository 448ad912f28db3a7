"""Two hundred thousand rows, in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROWS = 200_000
READ = r"""
import json, re, resource, sys, time
from pathlib import Path
from loaders.identity_key import IdentityKey
from loaders.roster import read
start = time.process_time()
with read([Path(sys.argv[1])], key=IdentityKey(b"k" * 32), known=lambda table, codes, source: {}) as found:
    took = time.process_time() - start
    rows = sum(len(batch) for table in found.counts for batch in found.rows(table))
    read_rows = sum(counts.read for counts in found.counts.values())
    status = Path("/proc/self/status")  # ru_maxrss begins with what the parent had
    high = re.search(r"VmHWM:\s*(\d+)", status.read_text())[1] if status.exists() else None
    peak = int(high or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
    print(json.dumps({"problems": found.problem_count, "rows": rows, "rate": read_rows / took, "peak": peak}))
"""


def rosters(folder: Path) -> Path:
    people = ROWS // 2
    folder.mkdir()
    with (folder / "组织表.csv").open("w", encoding="utf-8") as file:
        file.write("组织编码,组织名称,组织类型,上级组织编码,起始时间\n")
        for n in range(ROWS // 10):
            file.write(f"Z{n:06},第{n}党支部,党支部,{f'Z{n // 7:06}' if n else ''},2019.{1 + n % 12}\n")
    with (folder / "人员表.csv").open("w", encoding="utf-8") as file:
        file.write("人员编码,姓名,性别,出生年份,政治面貌\n")
        file.writelines(
            f"P{n:06},王{chr(0x4E00 + n % 5000)},男,{1950 + n % 50},党员\n" for n in range(people)
        )
    with (folder / "任职表.csv").open("w", encoding="utf-8") as file:
        file.write("人员编码,姓名,组织编码,职务,任职方式,起始时间,终止时间\n")
        for n in range(ROWS - people - ROWS // 10):
            name = f"王{chr(0x4E00 + n % 5000)}"
            start = f"20{10 + n % 16}-{1 + n % 12:02}-{1 + n % 28:02}"
            file.write(f"P{n:06},{name},Z{n % 20_000:06},{'书记' if n % 2 else '委员'},选举,{start},\n")
    return folder


def test_many_rows_in_little_memory(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", READ, str(rosters(tmp_path / "r"))], capture_output=True, text=True, check=True
    )
    found = json.loads(ran.stdout)
    assert found["problems"] == 0
    assert found["rows"] >= ROWS
    assert found["peak"] < 200, found
    # A third of what one idle core does: the test is to notice a slip, whatever else the machine is doing.
    assert found["rate"] > 15_000, found
