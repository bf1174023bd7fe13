ALTER TABLE "component_version" ADD COLUMN     "hashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "licence" TEXT;
