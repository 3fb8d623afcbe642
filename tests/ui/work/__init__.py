"""The screens of the work: changes, push, conflicts."""
