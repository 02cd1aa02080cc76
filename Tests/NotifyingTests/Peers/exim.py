"""An Exim of its own on loopback, which reads each mail's headers strictly and keeps no mail.

Argument: the folder of its unpacked packages (see set_up.sh). Says `port N` when it listens; ends
with its standard input. It needs a user by the name of Debian-exim, which only libnss-wrapper
shows it: the caller, or `nobody` where that is root, as whom Exim does not work.
"""
import os
import pwd
import sys

import supervised

CONFIGURATION = """
primary_hostname = exim.test
exim_path = {exim}
spool_directory = {folder}/spool
log_file_path = {folder}/%slog
pid_file_path = {folder}/pid
daemon_smtp_ports = {port}
local_interfaces = 127.0.0.1
tls_advertise_hosts =
host_lookup =
keep_environment =
acl_smtp_rcpt = accept
acl_smtp_data = strict

begin acl
strict:
  deny message = $acl_verify_message
       !verify = header_syntax
  deny message = a header's name is not in ASCII
       !verify = header_names_ascii
  discard
"""

packages = os.path.abspath(sys.argv[1])
exim = f"{packages}/usr/sbin/exim4"
libraries = f"{packages}/usr/lib/{os.uname().machine}-linux-gnu"
user = pwd.getpwuid(os.getuid()) if os.getuid() else pwd.getpwnam("nobody")
port = supervised.free_port()
with supervised.folder() as folder:
    (folder / "spool").mkdir()
    for path in (folder, folder / "spool"):
        os.chown(path, user.pw_uid, user.pw_gid)
    ids = f"{user.pw_uid}:{user.pw_gid}"
    (folder / "passwd").write_text(f"root:x:0:0::/:\nDebian-exim:x:{ids}::/:\n")
    (folder / "group").write_text(f"root:x:0:\nDebian-exim:x:{user.pw_gid}:\n")
    (folder / "conf").write_text(CONFIGURATION.format(folder=folder, exim=exim, port=port))
    environment = dict(
        PATH="/usr/bin:/bin", LD_LIBRARY_PATH=libraries,
        LD_PRELOAD=f"{libraries}/libnss_wrapper.so",
        NSS_WRAPPER_PASSWD=f"{folder}/passwd", NSS_WRAPPER_GROUP=f"{folder}/group")
    supervised.run([exim, "-C", f"{folder}/conf", "-bdf"], port, folder, environment)
