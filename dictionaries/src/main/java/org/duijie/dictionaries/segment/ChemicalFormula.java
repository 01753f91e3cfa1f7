package org.duijie.dictionaries.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Formulas such as LiFePO4: what in them is worth finding alone, elements of two letters and common groups (li, fe, po4). */
final class ChemicalFormula {
    private static final Set<String> ELEMENTS = Set.of(
            ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo"
                            + " Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir"
                            + " Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U")
                    .split(" "));
    private static final Pattern PIECE = Pattern.compile("(PO4|SO4|NO3|CO3|NH4|OH)|([A-Z][a-z]?)\\d*");

    private ChemicalFormula() {}

    /** A piece of a formula. */
    record Piece(int start, int end) {}

    /** {@return the pieces worth finding alone, perhaps none; empty if the text is no formula} */
    static Optional<List<Piece>> pieces(CharSequence original) {
        if (original.isEmpty() || original.charAt(0) < 'A' || original.charAt(0) > 'Z') {
            return Optional.empty();
        }
        var pieces = new ArrayList<Piece>();
        var found = PIECE.matcher(original);
        int at = 0;
        int atoms = 0;
        boolean digits = false;
        for (; at < original.length() && found.region(at, original.length()).lookingAt(); at = found.end()) {
            var element = found.group(2);
            if (element != null && !ELEMENTS.contains(element)) {
                return Optional.empty();
            }
            if (element == null || element.length() == 2) {
                pieces.add(new Piece(found.start(), element == null ? found.end() : found.end(2)));
            }
            atoms++;
            digits |= Character.isDigit(original.charAt(found.end() - 1));
        }
        boolean formula = at == original.length() && (digits || atoms > 1);
        return formula ? Optional.of(pieces.size() == 1 && atoms == 1 ? List.of() : pieces) : Optional.empty();
    }
}
