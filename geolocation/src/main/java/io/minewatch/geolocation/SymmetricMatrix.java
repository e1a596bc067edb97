package io.minewatch.geolocation;

/** Eigenvectors of small symmetric matrices. */
final class SymmetricMatrix {

    private static final int MOST_SWEEPS = 60;
    private static final double CONVERGED = 1e-30;

    private SymmetricMatrix() {}

    /**
     * The two smallest eigenvalues, smallest first, and the vector of the smallest.
     *
     * @param vector of length one
     */
    record Smallest(double least, double second, double[] vector) {}

    /**
     * Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5).
     *
     * @param a n by n; is used up
     */
    static Smallest findSmallest(double[][] a) {
        int n = a.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > CONVERGED; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        int least = 0;
        for (int i = 1; i < n; i++) {
            least = a[i][i] < a[least][least] ? i : least;
        }
        double second = Double.POSITIVE_INFINITY;
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            second = i == least ? second : Math.min(second, a[i][i]);
            vector[i] = v[i][least];
        }
        return new Smallest(a[least][least], second, vector);
    }

    /** Turns the plane of axes p and q so that a[p][q] becomes nought. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = cosine * kp - sine * kq;
            a[k][q] = sine * kp + cosine * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = cosine * pk - sine * qk;
            a[q][k] = sine * pk + cosine * qk;
        }
        for (int k = 0; k < a.length; k++) {
            double kp = v[k][p];
            double kq = v[k][q];
            v[k][p] = cosine * kp - sine * kq;
            v[k][q] = sine * kp + cosine * kq;
        }
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }
}
