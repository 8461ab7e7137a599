package ai.alquimista.painel.bootstrap.job;

/** Where it is kept that jobs ran. */
interface RunLog {

    /** Keeps nothing. */
    RunLog NONE = (job, arguments) -> (code, outcome) -> {};

    /**
     * Notes that a job begins.
     *
     * @param arguments as they were given; none is a secret
     */
    Run begin(String job, String arguments);

    /** One run; one that never ends was killed. */
    interface Run {

        /**
         * Notes how it ended.
         *
         * @param outcome what it did, or why it could not, in a line of English
         */
        void end(ExitCode code, String outcome);
    }
}
