"""A Postfix of its own on loopback, which hands each mail to the mail server at a port.

Argument: that port. Says `port N` when it listens; ends with its standard input. Postfix starts
as root only. A mail that is refused goes back to its sender, at the same server. What Postfix hands
on begins with its trace: Return-Path, Delivered-To, X-Original-To and Received.
"""
import shutil
import sys

import supervised

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {folder}/mail.log
maillog_file_prefixes = {folder}
myhostname = mx.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
append_dot_mydomain = no
alias_maps =
local_recipient_maps =
default_transport = receiver:[127.0.0.1]:{receiver}
receiver_destination_recipient_limit = 1
recipient_delimiter = +
smtp_connection_cache_on_demand = no
smtp_host_lookup = native
"""

MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
receiver unix - - n - 4 smtp flags=DORX
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""

port = supervised.free_port()
with supervised.folder() as folder:
    etc = folder / "etc"
    for name in ("etc", "data", "queue"):
        (folder / name).mkdir()
    shutil.chown(folder / "data", "postfix")
    places = dict(folder=folder, port=port, receiver=int(sys.argv[1]))
    (etc / "main.cf").write_text(MAIN.format(**places))
    (etc / "master.cf").write_text(MASTER.format(**places))
    supervised.run(
        ["/usr/sbin/postfix", "-c", etc, "start-fg"], port, folder,
        leader=folder / "queue/pid/master.pid")
