"""Stands before a server on loopback and spoils what passes.

Says `port N` when it listens; ends with its standard input. Faults: `pass`, `reset:N` and `cut:N`
(after N bytes of the client's, by RST or FIN), `stall:N` (reads no more after N bytes, says
`stalled`, and waits for the client's end), `hole` (says `held`, takes all, answers nothing), `garbage`.
"""
import asyncio
import socket
import struct
import sys

fault, _, count = sys.argv[1].partition(":")
target = int(sys.argv[2])
limit = int(count or 0)


def end(writer):
    if fault == "reset":
        writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
    else:
        writer.close()


async def copy(reader, writer, until=None):
    passed = 0
    while piece := await reader.read(1024):
        if until is not None:
            piece = piece[:until - passed]
        passed += len(piece)
        writer.write(piece)
        await writer.drain()
        if until is not None and passed >= until:
            break


async def serve(reader, writer):
    if fault == "hole":
        print("held", flush=True)
        await reader.read()
    elif fault == "garbage":
        writer.write(b"\x00\xffno protocol at all\r\n" * 3)
        await writer.drain()
        await reader.read()
    else:
        there, back = await asyncio.open_connection("127.0.0.1", target)
        up = asyncio.create_task(copy(reader, back, limit if fault != "pass" else None))
        down = asyncio.create_task(copy(there, writer))
        if fault == "stall":
            await up
            print("stalled", flush=True)
            await down
        await (up if fault != "pass" else asyncio.wait([up, down], return_when="FIRST_COMPLETED"))
        back.close()
    end(writer)


async def main():
    listener = await asyncio.start_server(serve, "127.0.0.1", 0)
    print("port", listener.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
