"""Words about reading the targets of many documents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class CorpusWords:
    """Words about reading the targets of many documents; braces are filled in."""

    engine: str
    ray: str
    no_documents: str
    locked: str
    fault: str
    died: str
    renewed: str
    resumed: str
    bar: str
    left: str
    done: str
    failed: str
    failed_line: str
    stopped: str
    stopped_lost: str
    no_cluster: str
    cluster_failed: str
    ray_alone: str
    table_engine: str
    table_ray: str
    parquet_only: str
    not_spread: str
    first_rows: str
    no_stdin: str
    several: str
    plan: str
    saved_before: str
    review_left: str
    review_done: str


EN = CorpusWords(
    engine="many documents: read them on this machine's processes, or with Daft "
    "(needs the extra `cluster`)",
    ray="many documents: read them on the Ray cluster at this address (auto: this machine's); "
    "documents must have the same paths on every node",
    no_documents="{path}: there is no document in it (.txt .md .html .pdf .docx)",
    locked="{path}: another reading writes this output just now",
    fault="a fault of the program: {error}",
    died="the process that read it died, twice",
    renewed="the options, the indicators or the program changed since the reading that was "
    "interrupted: all documents are read again",
    resumed="{count} documents were read before; going on",
    bar="{done}/{total} documents",
    left="{minutes} min {seconds} s to go",
    done="{total} documents: {read} read, {before} read before, {duplicates} duplicates, "
    "{failed} failed; {seconds} s",
    failed="{count} documents could not be read; {path} says why",
    failed_line="{path}: {reason}",
    stopped="stopped after {done} of {total} documents; the same command goes on from there",
    stopped_lost="stopped after {done} of {total} documents",
    no_cluster="Daft and Ray are not installed: pip install 'duibiao[cluster]'",
    cluster_failed="the cluster failed: {reason}",
    ray_alone="--ray goes with --engine daft only",
    table_engine="Parquet files: have Daft search, sort and count them (needs the extra `cluster`)",
    table_ray="the same on the Ray cluster at this address (auto: this machine's); files must have "
    "the same paths on every node",
    parquet_only="{path}: Daft reads Parquet files, folders and patterns of them",
    not_spread="{option} does not go with --engine daft",
    first_rows="the first {count} rows; --limit asks for more or fewer",
    no_stdin="standard input is not one of several documents: it is read alone",
    several="{option} is of one plan; a folder has several",
    plan="── plan {number} of {total}: {path} ({count} targets, {doubt} of them doubtful)",
    saved_before="{count} plans were saved before",
    review_left="left: {saved} plans saved, {rest} to go; the same command goes on from there",
    review_done="{saved} plans saved, {refused} not",
)
ZH = CorpusWords(
    engine="多份文件：用本机各进程读取，或用 Daft 读取（需可选依赖 cluster）",
    ray="多份文件：在此地址的 Ray 集群上读取（auto：本机的集群）；各节点上文件路径须相同",
    no_documents="{path}：其中没有文件（.txt .md .html .pdf .docx）",
    locked="{path}：另一次读取正在写这个输出",
    fault="程序出错：{error}",
    died="读取它的进程两次意外终止",
    renewed="选项、指标或程序与被中断的那次读取不同：全部文件重新读取",
    resumed="此前已读 {count} 份文件；接着读取",
    bar="{done}/{total} 份文件",
    left="还需 {minutes} 分 {seconds} 秒",
    done="{total} 份文件：读取 {read}，此前已读 {before}，重复 {duplicates}，失败 {failed}；"
    "{seconds} 秒",
    failed="{count} 份文件无法读取，原因见 {path}",
    failed_line="{path}：{reason}",
    stopped="已读 {done}/{total} 份文件后停止；再次运行同一命令即接着读取",
    stopped_lost="已读 {done}/{total} 份文件后停止",
    no_cluster="没有安装 Daft 和 Ray：pip install 'duibiao[cluster]'",
    cluster_failed="集群出错：{reason}",
    ray_alone="--ray 只能与 --engine daft 同用",
    table_engine="Parquet 文件：由 Daft 搜索、排序、计数（需可选依赖 cluster）",
    table_ray="同上，在此地址的 Ray 集群上运行（auto：本机的集群）；各节点上文件路径须相同",
    parquet_only="{path}：Daft 只读 Parquet 文件、其文件夹或匹配式",
    not_spread="{option} 不能与 --engine daft 同用",
    first_rows="只取前 {count} 行；行数由 --limit 指定",
    no_stdin="标准输入不能与其他文件一起读取，只能单独读取",
    several="{option} 只用于一份规划；文件夹里有多份",
    plan="── 第 {number}/{total} 份：{path}（{count} 个目标，其中 {doubt} 个存疑）",
    saved_before="此前已保存 {count} 份规划",
    review_left="已离开：保存 {saved} 份规划，还有 {rest} 份；再次运行同一命令即接着确认",
    review_done="保存 {saved} 份规划，未保存 {refused} 份",
)
