-- Runs as the schema's owner, like V1.

-- The table is older than the function.
DO $$
BEGIN
    IF to_regclass('alert_link') IS NOT NULL THEN
        CREATE TRIGGER witness AFTER INSERT ON alert_link FOR EACH ROW EXECUTE FUNCTION witness('id');
    END IF;
END $$;
