package kansli.rules;

import java.util.List;

/** One way in which a text counts with its own numbers. */
interface Rakning {

    /**
     * What is wrong in a sentence.
     *
     * @param tidigare the sentences before it in its block of text, the nearest first
     */
    List<Raknefel> fel(Stomme s, List<Mening> tidigare, Underlag underlag);
}
