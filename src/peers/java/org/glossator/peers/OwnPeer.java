package org.glossator.peers;

import java.nio.file.Path;
import java.util.List;
import org.glossator.Brief;
import org.glossator.SourceDocument;
import org.glossator.parse.BriefParser;
import org.glossator.tag.Tagger;
import org.glossator.tag.standard.Taggers;
import org.glossator.tokenise.Tokeniser;

/** Glossator up to its mentions: parsed, split into tokens, tagged; not filed under sectors. */
final class OwnPeer implements Peer {
  private final BriefParser parser = new BriefParser();
  private final Tokeniser tokeniser = new Tokeniser();
  private final Tagger tagger;
  private final String version;

  /**
   * @param models folder of the encoder's versions; an empty folder leaves the encoder out
   */
  OwnPeer(Path gazetteers, Path models, String version) {
    this.tagger = Taggers.standard(List.of(gazetteers), List.of(), models);
    this.version = version;
  }

  @Override
  public List<Labelled> mark(SourceDocument source) {
    Brief brief = parser.parse(source);
    return tagger.tag(brief, tokeniser.tokenise(brief)).stream()
        .map(each -> new Labelled(each.span(), each.type().name()))
        .toList();
  }

  @Override
  public String version() {
    return version;
  }
}
