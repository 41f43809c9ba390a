-- First of all: the index operator classes below need them.
create extension if not exists btree_gist;
--> statement-breakpoint
create extension if not exists pg_trgm;
