"""`python -m integreat_editor`: the same as the command `integreat-editor`."""

import sys

from integreat_editor.cli import main

sys.exit(main())
