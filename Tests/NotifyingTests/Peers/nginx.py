"""An nginx of its own on loopback, with TLS, before the webhook receiver at a port.

Arguments: a PEM file with key and certificate, and that port. Says `port N` when it listens; ends
with its standard input. It answers itself: /500, /410, /429 (Retry-After: 30), /metadata (307 to
where clouds keep secrets), /away (308 to /ok) and /late (504 after a second, where the receiver
says nothing). All else is the receiver's to answer, which for /slow it never does.
"""
import sys

import supervised

CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {certificate};
        ssl_certificate_key {certificate};
        location = /500 {{ return 500; }}
        location = /410 {{ return 410; }}
        location = /429 {{ add_header Retry-After 30 always; return 429; }}
        location = /metadata {{ return 307 http://169.254.169.254/latest/meta-data/; }}
        location = /away {{ return 308 /ok; }}
        location = /late {{
            proxy_read_timeout 1s;
            proxy_pass http://127.0.0.1:{receiver}/slow;
        }}
        location / {{ proxy_pass http://127.0.0.1:{receiver}; }}
    }}
}}
"""

port = supervised.free_port()
with supervised.folder() as folder:
    (folder / "conf").write_text(CONFIGURATION.format(
        folder=folder, port=port, certificate=sys.argv[1], receiver=int(sys.argv[2])))
    supervised.run(
        ["/usr/sbin/nginx", "-e", f"{folder}/error.log", "-c", f"{folder}/conf"], port, folder)
