"""What Neo4j is told: every line of `neo4j.conf`, with the reason where it is not plain."""

from __future__ import annotations

from graph.local.java import Memory

FIXED = {
    # Only this machine.
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.https.enabled": "false",
    "server.bolt.tls_level": "DISABLED",
    # Nothing goes out, and LOAD CSV reads no file and reaches no address: a READ session could otherwise.
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "server.directories.import": "import",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    # What is built in stays (the Browser calls it); a plugin is not loaded unless it hides under these names.
    "dbms.security.procedures.allowlist": "db.*,dbms.*,tx.*",
    "dbms.security.procedures.unrestricted": "",
    "browser.remote_content_hostname_whitelist": "localhost,127.0.0.1",
    # A query that runs away ends; the largest load takes a fifth of it.
    "db.transaction.timeout": "600s",
    # 256 MB of zeros for each of two databases, for nothing in a city of a few MB.
    "db.tx_log.preallocate": "false",
    # Else each rule is planned anew for an area's code of another length: half a minute for one report.
    "internal.cypher.use_parameter_size": "false",
    # The default waits five seconds for idle connections.
    "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
    # And ten more for a transaction that is open: whoever stops the server does not want its end.
    "db.shutdown_transaction_end_timeout": "0s",
    "server.config.strict_validation.enabled": "true",
}


MEND = {"internal.dbms.tx_log.fail_on_corrupted_log_files": "false"}
"""Drops what is not whole at the end of the log of transactions, whatever made it so."""


def neo4j_conf(
    bolt: int, http: int, memory: Memory, post_connect_cmd: str | None = None, *, mend: bool = False
) -> str:
    """The text of `neo4j.conf` for these two ports.

    `post_connect_cmd` is what Neo4j Browser does first: commands without their colon, `;` between them.
    `mend` drops a transaction that was half written (`trouble.torn`).
    """
    settings = FIXED | {
        "server.bolt.listen_address": f":{bolt}",
        "server.bolt.advertised_address": f":{bolt}",
        "server.http.listen_address": f":{http}",
        "server.http.advertised_address": f":{http}",
        "server.memory.pagecache.size": f"{memory.pagecache}m",
        "server.memory.heap.max_size": f"{memory.heap}m",
        "dbms.memory.transaction.total.max": f"{memory.transactions}m",
    }
    if post_connect_cmd:
        settings["browser.post_connect_cmd"] = post_connect_cmd
    if mend:
        settings |= MEND
    lines = [f"{key}={value}" for key, value in sorted(settings.items())]
    return "\n".join(["# Written anew at every start.", *lines, ""])
