package io.minewatch.alert.matching;

/** Solves small systems of linear equations. */
final class LinearSystem {

    private static final double SINGULAR = 1e-12;

    private LinearSystem() {}

    /**
     * Gauss elimination with pivots.
     *
     * @param a n rows of n coefficients and the right side; is used up
     * @return the n unknowns, or an empty array when there is no single solution
     */
    static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            if (Math.abs(a[pivot][column]) < SINGULAR) {
                return new double[0];
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = a[row][column] / a[column][column];
                    for (int k = column; k <= n; k++) {
                        a[row][k] -= factor * a[column][k];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }
}
