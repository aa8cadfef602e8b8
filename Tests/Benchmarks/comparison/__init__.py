# kumoban beside other programs on the same rows, in a real pseudo-terminal.
