package library

import (
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

type Options struct {
	Publish     bool              // under --publish, rights apply
	Default     string            // publish: of sillok.yaml
	ByPublisher map[string]string // publisher → full, excerpt, metadata
	Numbers     map[string]int    // slug → document number (ledger)
	Derived     map[string]*doc.Derived
}

func Join(docs []*doc.Document, names *entity.Authority, o Options) (*Library, []diag.Problem) {
	return &Library{Names: names}, nil
}
