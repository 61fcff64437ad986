package org.plenary.site.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// What a screen reader follows through a PDF: the names of its parts, in order.
final class Structure {
    private Structure() {}

    static List<String> of(PDDocument document) {
        List<String> found = new ArrayList<>();
        walk(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void walk(PDStructureNode node, List<String> found) {
        if (node instanceof PDStructureElement element) {
            found.add(element.getStructureType());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                walk(child, found);
            }
        }
    }
}
