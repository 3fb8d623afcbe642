"""The screens of the state template."""
