package org.plenary.record.intake;

import de.siegmar.fastcsv.reader.CsvRecord;

/// Takes the rows of a file of one layout, one at a time.
interface CsvRows {
    void take(CsvRecord row, long line);
}
