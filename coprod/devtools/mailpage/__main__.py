"""`python -m coprod.devtools.mailpage --folder=… --smtp-port=… --page-port=…`: local mail, until asked to stop."""

import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from threading import Thread

from coprod.devtools.mailpage.page import page_server
from coprod.devtools.mailpage.sink import sink


def main(arguments: list[str]) -> None:
    """Serves mail and its page until SIGTERM."""
    parser = ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--smtp-port", type=int, required=True)
    parser.add_argument("--page-port", type=int, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    options = parser.parse_args(arguments)
    signals = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    options.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    page = page_server(options.folder, options.page_port, options.host)
    mail = sink(options.folder, options.smtp_port, options.host)
    Thread(target=page.serve_forever, daemon=True).start()
    mail.start()
    signal.sigwait(signals)
    mail.stop()
    page.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
