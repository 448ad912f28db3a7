"""What Neo4j Browser is given: guides, style, favourites, parameters, links, all made from the card library.

    pack.files(library, place, thresholds) -> {path: bytes}     everything
    folder.write(directory, files)                              into a folder that holds nothing else

The parts, each with one noun: `place` (addresses and names of files), `value` (what stands for a parameter),
`statement` and `wrapping` (a card as the Browser runs it), `markup` (HTML in which every text is escaped),
`guide`, `home`, `tour`, `lesson` (the guides), `palette`, `grass`, `legend` (colours), `favourites`, `links`,
`parameters`, `readme`, and `serve`, which is also put into the pack.
"""
