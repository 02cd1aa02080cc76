"""Runs a server in the foreground, in a folder of its own, as long as standard input is open.

Says `port N` when the server listens. At the end of standard input, and where the server does not
come to listen, all of its processes end and the folder goes.
"""
import contextlib
import ctypes
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time


@contextlib.contextmanager
def folder():
    """A new folder which every user may enter: servers give up their rights."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        os.chmod(name, 0o755)
        yield pathlib.Path(name)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def allow_signals():
    """Servers live by signals, which are blocked in what a test's thread starts."""
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def listens(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def run(command, port, folder, environment=None, leader=None):
    """Says what the folder's logs hold where the server does not listen within 20 seconds.

    `leader` is the file of the process id of a server that leaves the group of its command.
    """
    adopt_orphans()
    with open(folder / "output.log", "wb") as output:
        server = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=allow_signals)
    try:
        deadline = time.monotonic() + 20
        while not listens(port):
            if server.poll() is not None or time.monotonic() > deadline:
                sys.exit("\n".join(log.read_text() for log in folder.glob("*log")))
            time.sleep(0.02)
        print("port", port, flush=True)
        sys.stdin.read()
    finally:
        if leader and leader.exists():
            kill(int(leader.read_text()))
        kill(server.pid)
        with contextlib.suppress(ChildProcessError):
            while True:
                os.wait()


def kill(group):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def adopt_orphans():
    """Makes what a server's processes leave behind ours to wait for."""
    PR_SET_CHILD_SUBREAPER = 36
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
