"""What the field talks about: regions, pages, tree, revisions, change sets. Data and rules, no input or output."""
